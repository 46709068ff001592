internal import NDArrays

/// A function that a formula may have, applied element by element.
struct ElementFunction: Sendable {
  /// How it is read, around what it is applied to.
  private let (before, after): (String, String)
  private let isSum: Bool
  private let function: @Sendable (NDArray) -> NDArray

  private init(
    _ before: String, _ after: String = "", isSum: Bool = false,
    _ function: @escaping @Sendable (NDArray) -> NDArray
  ) {
    (self.before, self.after, self.isSum, self.function) = (before, after, isSum, function)
  }

  /// The function's values, and how they are read.
  func term(of argument: FormulaSearch.Term) -> FormulaSearch.Term {
    let isProduct = argument.text.contains(" ")
    return FormulaSearch.Term(
      text: before + (isProduct ? "(\(argument.text))" : argument.text) + after,
      elements: function(NDArray(argument.elements)).elements, isSum: isSum)
  }

  /// Simple ones, which are met by mistake.
  static let all: [ElementFunction] = [
    ElementFunction("the square of ") { $0 * $0 },
    ElementFunction("one plus ", isSum: true) { 1 + $0 },
    ElementFunction("one minus ", isSum: true) { 1 - $0 },
    ElementFunction("exp of ") { exp($0) },
    ElementFunction("exp of minus ") { exp(-$0) },
    ElementFunction("the logarithm of the magnitude of ") { log(abs($0)) },
    ElementFunction("the square root of the magnitude of ") { sqrt(abs($0)) },
    ElementFunction("the magnitude of ") { abs($0) },
    ElementFunction("the sign of ") { sign($0) },
    ElementFunction("", " cubed") { $0 * $0 * $0 },
    ElementFunction("the hyperbolic tangent of ") { tanh($0) },
    ElementFunction("the hyperbolic cosine of ") { cosh($0) },
    ElementFunction("the hyperbolic sine of ") { sinh($0) },
    ElementFunction("the sine of ") { sin($0) },
    ElementFunction("the cosine of ") { cos($0) },
    ElementFunction("the tangent of ") { tan($0) },
    ElementFunction("one plus the square of ", isSum: true) { 1 + $0 * $0 },
    ElementFunction("one plus exp of ", isSum: true) { 1 + exp($0) },
    ElementFunction("one plus exp of minus ", isSum: true) { 1 + exp(-$0) },
    ElementFunction("one plus the magnitude of ", isSum: true) { 1 + abs($0) },
    ElementFunction("one plus half of ", isSum: true) { 1 + $0 / 2 },
    ElementFunction("the positive part of ") { maximum($0, 0) },
    ElementFunction("the mask of where it is positive, of ") { $0 > 0 },
    ElementFunction("") { $0 },
  ]
}
