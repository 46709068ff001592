/// What a case was given, what was expected and what came back: kept only for whoever has all of these arrays anyway.
///
/// Nobody changes them any more, so that they may be sent to another thread.
public struct CaseArrays: @unchecked Sendable {
  package let given: NamedArrays
  package let expected: NamedArrays

  /// What came back; empty if nothing did.
  package let actual: NamedArrays

  /// The arrays that are not as expected.
  package let wrong: Set<String>

  /// What was recorded with the engine, where that is known.
  package var record: CaseRecord?
}
