/// Who reads a report.
public enum Reader: String, CaseIterable, Sendable {
  /// Whoever wrote the code, and everybody they show it to.
  case student

  /// Whoever grades.
  case staff
}
