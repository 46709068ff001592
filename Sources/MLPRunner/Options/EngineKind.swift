/// What computes the gradients.
enum EngineKind: String, CaseIterable {
  /// MyTorch: it records what runs, and goes back through the record.
  case dynamic

  #if canImport(StaticGraphs)
    /// StaticGraphs: the whole step is compiled before the first one runs.
    case `static`
  #endif

  /// All of them, for messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: " or ") }

  /// All of them, for the help.
  static var explanation: String {
    #if canImport(StaticGraphs)
      "dynamic, your MyTorch, or static, a compiled graph (dynamic)"
    #else
      "dynamic, your MyTorch (dynamic)"
    #endif
  }
}
