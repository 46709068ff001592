import Differentiation
import Testing

struct NumericalDerivativeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let x: Double
    let derivative: Double
    let function: @Sendable (Double) -> Double

    init(_ name: String, x: Double, derivative: Double, _ function: @escaping @Sendable (Double) -> Double) {
      (self.name, self.x, self.derivative, self.function) = (name, x, derivative, function)
    }

    var testDescription: String { "\(name) at \(x)" }
  }

  static let smooth = [
    Case("exp", x: 0.3, derivative: 1.3498588075760030890) { exp($0) },
    Case("ln", x: 0.3, derivative: 3.3333333333333334567) { ln($0) },
    Case("sin", x: 2, derivative: -0.41614683654714238700) { sin($0) },
    Case("tanh", x: 2, derivative: 0.070650824853164465686) { tanh($0) },
    Case("sqrt", x: 0.3, derivative: 0.91287092917527687265) { sqrt($0) },
    Case("x^x", x: 2, derivative: 6.7725887222397812377) { pow($0, $0) },
    Case("sigmoid", x: 0, derivative: 0.25) { 1 / (1 + exp(-$0)) },
    Case("a line", x: 0.7, derivative: 3) { 3 * $0 - 1 },
    Case("a constant", x: 5, derivative: 0) { _ in 7 },
    Case("x² at its vertex", x: 0, derivative: 0) { $0 * $0 },
    Case("large x", x: 1e8, derivative: 2e8) { $0 * $0 },
  ]

  @Test(arguments: smooth)
  func smoothFunctions(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect(isClose(estimate.value, test.derivative, relativeTolerance: 1e-11))
    #expect((estimate.value - test.derivative).magnitude <= estimate.error)
    #expect(estimate.error <= 1e-10 * max(1, test.derivative.magnitude))
    #expect(estimate.evaluations <= 25)
  }

  /// Functions that a fixed step would get wrong.
  static let difficult = [
    Case("sin far from 0, where x/10 is many periods", x: 1000, derivative: 0.56237907629070299) { sin($0) },
    Case("ln next to the border of its domain", x: 1e-9, derivative: 999999999.99999993772) { ln($0) },
    Case("1/x next to its pole", x: 1e-3, derivative: -999999.99999999995837) { 1 / $0 },
    Case("1/x very near its pole", x: 1e-9, derivative: -999999999999999875.44) { 1 / $0 },
    Case("a fast wave that the first steps meet at equal phases", x: 0, derivative: 251.32741228718345908) {
      sin(251.32741228718345908 * $0)
    },
    Case("a ReLU with a kink 0.001 away", x: 1.001, derivative: 1) { max(0, $0 - 1) },
    Case("a ReLU's flat side with a kink 0.001 away", x: 0.999, derivative: 0) { max(0, $0 - 1) },
    Case("a bent curve with a kink 0.0001 away", x: 1e-4, derivative: 1.0001000050001666708) {
      $0 > 0 ? exp($0) : 1
    },
  ]

  @Test(arguments: difficult)
  func difficultFunctions(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect(isClose(estimate.value, test.derivative, relativeTolerance: 1e-9))
    #expect((estimate.value - test.derivative).magnitude <= estimate.error)
  }

  /// At a kink there is no derivative: the error has to say so, with half the distance of both slopes.
  @Test(arguments: [0, 1, -2.5, 1e-3, 1234.5])
  func kinks(x: Double) {
    let estimate = numericalDerivative(of: { max(0, $0 - x) }, at: x)
    #expect(isClose(estimate.value, 0.5, relativeTolerance: 1e-6))
    #expect(isClose(estimate.error, 0.5, relativeTolerance: 1e-6))
  }

  /// The negative control of the kinks: what is only curved is not reported as one.
  @Test func curvesAreNoKinks() {
    for index in 1...40 {
      let x = 0.1 * Double(index)
      let estimate = numericalDerivative(of: { sin(3 * $0) + $0 * $0 * $0 }, at: x)
      #expect(estimate.error < 1e-9)
    }
  }

  @Test func jumpsAreReported() {
    let estimate = numericalDerivative(of: { $0 >= 1 ? 1 : 0 }, at: 1)
    #expect(estimate.error > 1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func argumentsThatAreNotFinite(x: Double) {
    let estimate = numericalDerivative(of: { tanh($0) }, at: x)
    #expect(estimate.value.isNaN)
    #expect(estimate.error == .infinity)
  }

  static let outside = [
    Case("ln", x: -1, derivative: .nan) { ln($0) },
    Case("1/x", x: 0, derivative: .nan) { 1 / $0 },
    Case("sqrt on the border", x: 0, derivative: .nan) { sqrt($0) },
  ]

  @Test(arguments: outside)
  func outsideTheDomain(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect(estimate.value.isNaN)
    #expect(estimate.error == .infinity)
  }

  @Test func countsEveryCall() {
    var calls = 0
    let estimate = numericalDerivative(
      of: {
        calls += 1
        return exp($0)
      }, at: 1)
    #expect(estimate.evaluations == calls)
  }

  @Test func neverCallsMoreOftenThanDocumented() {
    var calls = 0
    _ = numericalDerivative(
      of: {
        calls += 1
        return $0.magnitude
      }, at: 0)
    #expect(calls <= 600)
  }

  @Test func stepsAreNotLostInTheRoundingOfX() {
    var smallest = Double.infinity
    _ = numericalDerivative(
      of: {
        if $0 != 1000 { smallest = min(smallest, ($0 - 1000).magnitude) }
        return max(0, $0 - 1000)
      }, at: 1000)
    #expect(smallest >= (1000.0).ulp)
    #expect(smallest < 1e-3)
  }

  @Test func gapsInTheDomain() {
    let estimate = numericalDerivative(
      of: { $0.magnitude > 0.01 && $0.magnitude < 0.07 ? .nan : exp($0) }, at: 0)
    #expect(isClose(estimate.value, 1, relativeTolerance: 1e-10))
    #expect((estimate.value - 1).magnitude <= estimate.error)
  }

  @Test func passesErrorsOn() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try numericalDerivative(of: { _ in throw Refusal() }, at: 1)
    }
  }
}
