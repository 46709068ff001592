/// Whether hand-ins are compiled and run in a sandbox.
public enum SandboxMode: String, CaseIterable, Sendable {
  /// In a sandbox if there is one; if there is none, the report says so.
  case auto

  /// In a sandbox; nothing is graded if there is none.
  case require

  /// Without a sandbox, which the report says.
  case off
}
