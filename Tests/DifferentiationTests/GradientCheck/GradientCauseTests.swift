import Differentiation
import NDArrays
import Testing

/// Each mistake is made on purpose, and has to be recognised.
struct GradientCauseTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let cause: GradientCause
    var x: @Sendable () -> NDArray = { [[0.5, -1.2, 2], [1.5, 0.3, -0.8]] }
    /// The function with a wrong gradient; the right one of Σ u·x³ is 3u·x².
    let function: @Sendable (NDArray) -> (value: Double, gradient: NDArray?)
  }

  static let upstream = [1.0, -2, 0.5, 3, -0.25, 1.5]

  static func cubes(_ x: NDArray) -> (value: Double, gradient: NDArray) {
    let upstream = NDArray(upstream, shape: [2, 3])
    return ((upstream * x * x * x).sum().item, 3 * upstream * x * x)
  }

  /// A mistake in the gradient alone.
  static func mistake(
    _ name: String, _ cause: GradientCause,
    _ change: @escaping @Sendable (_ x: NDArray, _ right: NDArray) -> NDArray?
  ) -> Mistake {
    Mistake(testDescription: name, cause: cause) { x in
      let (value, gradient) = cubes(x)
      return (value, change(x, gradient))
    }
  }

  static let mistakes = [
    mistake("none returned", .noGradient) { _, _ in nil },
    mistake("transposed shape", .transposed) { $1.T },
    mistake("shape before unbroadcasting", .notUnbroadcast) { NDArray.zeros(4, 2, 3) + $1 },
    mistake("flat", .wrongShape(claimed: [6], expected: [2, 3])) { $1.ravel() },
    mistake("division by zero", .notFinite(count: 6)) { $1 / 0 },
    mistake("nothing arrived", .allZero) { NDArray.zeros(like: $1) },
    mistake("sign", .wrongSign) { -$1 },
    mistake("a factor", .scaled(by: 2)) { 2 * $1 },
    mistake("one of two uses", .scaled(by: 0.5)) { 0.5 * $1 },
    mistake("mean instead of sum", .scaledBySize(by: 1 / 6.0)) { $1 / 6 },
    mistake("one too many", .shifted(by: 1)) { $1 + 1 },
    mistake("another order", .reordered) { NDArray(Array($1.elements.reversed()), shape: $0.shape) },
    mistake("zero for negative numbers", .wrongWhereNegative) { $1 * ($0 > 0) },
    mistake("zero for positive numbers", .wrongWherePositive) { $1 * ($0 < 0) },
    mistake("first row only", .onlyFirstRowRight) { $1 * NDArray([[1.0], [0.25]]) },
    mistake("two elements lost", .someZero(count: 2)) { $1 * NDArray([[1, 1, 0], [1, 0, 1]]) },
    Mistake(testDescription: "in place", cause: .changesArray) { x in
      let (value, gradient) = cubes(x)
      x *= 2
      return (value, gradient)
    },
    Mistake(testDescription: "an array from outside", cause: .ignoresArray) { x in
      (cubes([[1, 2, 3], [4, 5, 6]]).value, cubes(x).gradient)
    },
    Mistake(testDescription: "logarithm of zero", cause: .valueNotFinite(-.infinity), x: { [0, 1] }) {
      (log($0).sum().item, 1 / $0)
    },
    Mistake(testDescription: "kink", cause: .kink, x: { [1, 0, -2] }) {
      (maximum($0, 0).sum().item, $0 > 0)
    },
  ]

  @Test(arguments: mistakes)
  func isRecognised(_ mistake: Mistake) {
    let check = gradientCheck(mistake.function, at: mistake.x())
    #expect(check.outcome == (mistake.cause == .kink ? .inconclusive : .failed))
    // A factor or a distance is found up to rounding.
    #expect(check.likelyCause?.description == mistake.cause.description)
    #expect(check.description.contains(mistake.cause.description))
  }

  @Test func nothingIsWrongWithTheRightGradient() {
    let check = gradientCheck({ Self.cubes($0) }, at: [[0.5, -1.2, 2], [1.5, 0.3, -0.8]])
    #expect(check.outcome == .passed)
    #expect(check.likelyCause == nil)
  }

  @Test func gradientsThatPileUp() {
    let collected = NDArray.zeros(2, 3)
    let check = gradientCheck(
      { x in
        let (value, gradient) = Self.cubes(x)
        collected += gradient
        return (value, collected)
      }, at: [[0.5, -1.2, 2], [1.5, 0.3, -0.8]])
    // The first call was right.
    #expect(check.elements.allSatisfy { $0.verdict == .right })
    #expect(check.outcome == .failed)
    #expect(check.likelyCause == .accumulates)
  }

  @Test func valuesAndGradientsThatChange() {
    var calls = 0.0
    let value = gradientCheck(
      {
        calls += 1
        return ($0.sum().item + calls, NDArray.ones(like: $0))
      }, at: [1, 2])
    #expect(value.likelyCause == .changingValue(first: 4, second: 5))

    let gradient = gradientCheck(
      {
        calls += 1
        return ($0.sum().item, NDArray.full(like: $0, calls))
      }, at: [1, 2])
    #expect(gradient.likelyCause == .changingGradient)
    #expect(gradient.outcome == .failed)
  }

  @Test func oneNumberHasAlwaysSomeFactor() {
    func cause(_ factor: Double) -> GradientCause? {
      gradientCheck({ (($0 * $0).sum().item, factor * 2 * $0) }, at: [3]).likelyCause
    }
    #expect(cause(0.5) == .scaled(by: 0.5))
    #expect(cause(1.2345) == nil)
  }
}
