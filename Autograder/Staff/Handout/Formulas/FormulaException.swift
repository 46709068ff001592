/// A formula of the solution that may stand in what students get.
struct FormulaException {
  /// The file below the handout, or the folder with a slash at its end.
  let place: String

  /// The formula, whatever the names of its variables; `nil` for any.
  let formula: String?

  /// Why it gives nothing away.
  let reason: String

  init(_ place: String, _ formula: String?, because reason: String) {
    (self.place, self.formula, self.reason) = (place, formula, reason)
  }

  /// The exceptions, all of them.
  static let all = [
    FormulaException(
      "README.md", "b.T + x", because: "what a linear layer computes is told; its gradient is asked"),
    FormulaException(
      "Sources/Differentiation/ElementaryFunction.swift", "1 - y * y",
      because:
        "a rule of the recitation, in words, for numbers; the homework builds tanh from other operations"),
    FormulaException(
      "Sources/Differentiation/ElementaryFunction.swift", "e / (1 + e)",
      because: "a part of the slope of tanh of a number"),
    FormulaException(
      "Sources/Differentiation/Symbolic/Formula+Derivative.swift", "1 / (b * b)",
      because: "the quotient rule, from the recitation"),
    FormulaException(
      "Sources/NDArrays/Description/DecimalDigits+Exact.swift", nil,
      because: "digits of numbers; nothing of the homework"),
    FormulaException(
      "Sources/NDArrays/Random/RandomGenerator+Normal.swift", "[g * b, g * a]",
      because: "a pair of random numbers; nothing of the homework"),
  ]

  /// Whether this is why `finding` may stand in the file at `path`.
  func excuses(_ finding: FormulaDetector.Finding, in path: String) -> Bool {
    guard place.hasSuffix("/") ? path.hasPrefix(place) : path == place else { return false }
    return formula.map { FormulaDetector.form(of: $0) == finding.formula } ?? true
  }
}
