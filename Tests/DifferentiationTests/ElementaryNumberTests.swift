import Differentiation
import NDArrays
import Testing

/// One function, written once and differentiated by every method.
struct ElementaryNumberTests {
  /// The example of the recitation and of Baydin et al., JMLR 18 (2018), tables 2 and 3.
  static func y<Number: ElementaryNumber>(_ x: [Number]) -> Number {
    ln(x[0]) + x[0] * x[1] - sin(x[1])
  }

  static let x = [2.0, 5.0]
  static let expectedValue = 11.652071455223083778
  static let expectedGradient = [5.5, 1.7163378145367737355]

  @Test func valueOfTheSurvey() {
    #expect(isClose(Self.y(Self.x), Self.expectedValue, relativeTolerance: 4e-16))
    // As the survey prints it.
    #expect((Self.y(Self.x) * 1000).rounded() == 11652)
    #expect((Self.expectedGradient[1] * 1000).rounded() == 1716)
  }

  @Test func forwardMode() {
    let gradient = forwardGradient(of: Self.y, at: Self.x)
    for (actual, expected) in zip(gradient, Self.expectedGradient) {
      #expect(isClose(actual, expected, relativeTolerance: 4e-16))
    }
  }

  @Test func symbolic() {
    let formula = Self.y([Formula.x(1), .x(2)])
    #expect(formula.description == "ln(x₁) + x₁·x₂ − sin(x₂)")
    let gradient = formula.gradient(withRespectTo: ["x₁", "x₂"])
    #expect(gradient.map(\.description) == ["1/x₁ + x₂", "x₁ − cos(x₂)"])
    for (partial, expected) in zip(gradient, Self.expectedGradient) {
      #expect(isClose(partial.value(at: ["x₁": 2, "x₂": 5]), expected, relativeTolerance: 4e-16))
    }
  }

  @Test func numerical() {
    let estimate = numericalGradientEstimate(
      of: { Self.y($0.elements) }, at: NDArray(Self.x, shape: [2]))
    for (actual, expected) in zip(estimate.gradient.elements, Self.expectedGradient) {
      #expect(isClose(actual, expected, relativeTolerance: 1e-11))
    }
  }

  @Test func allFunctionsByTheirNames() {
    func all<Number: ElementaryNumber>(_ x: Number) -> [Number] {
      [ln(x), exp(x), sin(x), cos(x), sqrt(x), tanh(x), pow(x, 3), 2 * x, 0.5 * x, -x]
    }
    let texts = [
      "ln(u)", "exp(u)", "sin(u)", "cos(u)", "sqrt(u)", "tanh(u)", "u³", "2·u", "0.5·u", "−u",
    ]
    #expect(all(Formula.variable("u")).map(\.description) == texts)
    #expect(all(1.0).map { ($0 * 1000).rounded() } == [0, 2718, 841, 540, 1000, 762, 1000, 2000, 500, -1000])
    #expect(all(DualNumber(1)).map(\.value) == all(1.0))
  }
}
