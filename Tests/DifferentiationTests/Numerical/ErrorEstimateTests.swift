import Differentiation
import Testing

/// The claimed error of a numerical derivative is never smaller than the true one.
struct ErrorEstimateTests {
  typealias Case = NumericalDerivativeTests.Case

  static let all =
    smooth + fast + steep + flat + kinked + atTheEndsOfTheNumbers + besideABorder + discontinuous + noisy

  @Test(arguments: all)
  func coversTheTrueError(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect((estimate.value - test.derivative).magnitude <= estimate.error)
    #expect(estimate.evaluations < 600)
  }

  /// An estimate that is always infinite would cover everything.
  @Test(arguments: smooth)
  func isTightWhereNothingIsDifficult(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect(estimate.error <= 1e-11 * max(1, test.derivative.magnitude))
    #expect(estimate.evaluations <= 25)
  }

  @Test(
    arguments: steep + kinked.filter { !$0.name.contains("nearly") && $0.x != 1.000000000001 }
      + atTheEndsOfTheNumbers)
  func isUsefulWhereOneScaleIsRight(_ test: Case) {
    let estimate = numericalDerivative(of: test.function, at: test.x)
    #expect(estimate.error <= 1e-5 * max(test.derivative.magnitude, 1e-300) || estimate.error < 1e-9)
  }

  @Test func allKindsAreThere() {
    #expect(Self.all.count >= 120)
  }

  /// Kinks at any distance from `x`, on any slope.
  @Test(arguments: 0..<200)
  func kinksAtRandomDistances(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func power(_ range: ClosedRange<Double>) -> Double {
      pow(10, Double.random(in: range, using: &generator))
    }
    let kink = Double.random(in: -2...2, using: &generator)
    let (jump, distance) = (power(-4...2), power(-12...0))
    for x in [kink + distance, kink - distance] {
      let estimate = numericalDerivative(of: { sin($0) + jump * max($0 - kink, 0) }, at: x)
      let derivative = cos(x) + (x > kink ? jump : 0)
      #expect((estimate.value - derivative).magnitude <= estimate.error, "at \(x), \(distance) from the kink")
    }
  }

  static let limits: [(DerivativeEstimate.Limit, x: Double, @Sendable (Double) -> Double)] = [
    (.rounding, x: 1, { 1e20 + $0 }),
    (.kink, x: 0, { $0.magnitude }),
    (.kink, x: 1, { $0 >= 1 ? 1 : 0 }),
    (.domainBorder, x: 0, { sqrt($0) }),
    (.noise, x: 0.7, { Double(sin($0) > 0 ? Float(sin($0)) : 0) }),
    (.overflow, x: 1, { 1e308 * sin(1e3 * ($0 - 1)) }),
  ]

  @Test(arguments: limits.indices)
  func saysWhatKeepsTheErrorLarge(index: Int) {
    let (limit, x, function) = Self.limits[index]
    #expect(numericalDerivative(of: function, at: x).limit == limit)
  }
}
