import Differentiation
import NDArrays
import Testing

/// Right, wrong, cannot be judged: the third with its true reason.
struct GradientUncertaintyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let x: [Double]
    let outcome: GradientCheck.Outcome
    var cause: GradientCause?
    let function: @Sendable (NDArray) -> (value: Double, gradient: NDArray?)
  }

  static func max(_ x: NDArray, gradient: NDArray) -> (value: Double, gradient: NDArray?) {
    (x.max().item, gradient)
  }

  static let cases = [
    Case(testDescription: "sin far from 0", x: [1e8], outcome: .passed) { (sin($0).sum().item, cos($0)) },
    Case(testDescription: "a wrong slope far from 0", x: [1e8], outcome: .failed, cause: .wrongSign) {
      (sin($0).sum().item, -cos($0))
    },
    Case(
      testDescription: "nearly tied", x: [2, 2 + 1e-9, 1], outcome: .inconclusive, cause: .tie(2, 2 + 1e-9)
    ) {
      max($0, gradient: [0, 1, 0])
    },
    Case(testDescription: "tied", x: [2, 2, 1], outcome: .inconclusive, cause: .tie(2, 2)) {
      max($0, gradient: [1, 0, 0])
    },
    Case(testDescription: "lost in rounding", x: [1e10, 1], outcome: .inconclusive, cause: .lostInRounding) {
      (($0 * $0).sum().item, 2 * $0)
    },
    Case(
      testDescription: "lost in rounding, claimed wrong", x: [1e10, 1], outcome: .inconclusive,
      cause: .lostInRounding
    ) {
      (($0 * $0).sum().item, [2e10, -7])
    },
    Case(testDescription: "kink, claimed far off", x: [0], outcome: .inconclusive, cause: .kink) {
      (maximum($0, 0).sum().item, [5])
    },
    Case(
      testDescription: "an infinite slope at the border", x: [0, 1], outcome: .inconclusive,
      cause: .domainBorder
    ) {
      (sqrt($0).sum().item, 0.5 / sqrt($0))
    },
    Case(testDescription: "log next to its border", x: [1e-18], outcome: .passed) {
      (log($0).sum().item, 1 / $0)
    },
    Case(testDescription: "exp next to overflow", x: [700], outcome: .passed) {
      (exp($0).sum().item, exp($0))
    },
    Case(testDescription: "tiny gradients", x: [1, 2, 3], outcome: .passed) {
      ((1e-12 * $0 * $0).sum().item, 2e-12 * $0)
    },
    Case(testDescription: "tiny gradients, doubled", x: [1, 2, 3], outcome: .failed, cause: .scaled(by: 2)) {
      ((1e-12 * $0 * $0).sum().item, 4e-12 * $0)
    },
    Case(testDescription: "a constant", x: [1, 2], outcome: .passed) { (7, NDArray.zeros(like: $0)) },
  ]

  @Test(arguments: cases)
  func threeAnswers(_ test: Case) {
    let check = gradientCheck(test.function, at: NDArray(test.x, shape: [test.x.count]))
    #expect(check.outcome == test.outcome, "\(check)")
    #expect(check.likelyCause?.description == test.cause?.description)
  }
}
