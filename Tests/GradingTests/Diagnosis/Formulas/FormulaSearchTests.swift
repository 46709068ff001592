import NDArrays
import Testing

@testable import Grading

@Suite struct FormulaSearchTests {
  nonisolated(unsafe) private static let a: NDArray = [0.7, -1.3, 1.9, 0.4]
  nonisolated(unsafe) private static let b: NDArray = [1.1, 0.6, -0.8, 1.7]
  nonisolated(unsafe) private static let u: NDArray = [-0.9, 1.2, 0.5, 1.4]

  struct Example: @unchecked Sendable {
    let target: NDArray
    let text: String
  }

  private func formula(_ target: NDArray) -> String? {
    let leaves = [("a", Self.a), ("b", Self.b), ("u", Self.u)].map { name, array in
      FormulaSearch.Term(text: name, elements: array.elements)
    }
    return FormulaSearch(leaves, target: target.elements)?.formula
  }

  @Test(arguments: [
    Example(target: a * b, text: "a times b"), Example(target: -u / b, text: "minus u divided by b"),
    Example(target: u * (1 + a), text: "u times (one plus a)"),
    Example(target: u / (1 + a), text: "u divided by (one plus a)"),
    Example(target: u - sin(a * b), text: "u minus the sine of (a times b)"),
    Example(
      target: -a * u / ((a + b) * (a + b)), text: "minus a times u divided by the square of (a plus b)"),
    Example(target: b - u * a / b, text: "b minus a times u divided by b"),
    Example(target: u * cosh(a), text: "u times the hyperbolic cosine of a"),
  ])
  func found(example: Example) {
    #expect(formula(example.target) == example.text)
  }

  @Test("What is no short formula, or could be any, has none")
  func none() {
    #expect(formula(Self.u * exp(sin(Self.a)) + 0.1234) == nil)
    #expect(formula(NDArray([.nan, 1, 2, 3] as [Double])) == nil)
    #expect(FormulaSearch([FormulaSearch.Term(text: "a", elements: [2])], target: [4]) == nil)
    #expect(formula([0, 0, 0, 0]) == nil)
  }
}
