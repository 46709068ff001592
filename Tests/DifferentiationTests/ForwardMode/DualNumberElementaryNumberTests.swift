import Differentiation
import Testing

struct DualNumberElementaryNumberTests {
  @Test(arguments: ElementaryFunctionTests.table)
  func chainRule(_ entry: ElementaryFunctionTests.Entry) {
    let result = DualNumber.apply(entry.function, to: DualNumber(entry.x, derivative: -3))
    #expect(isClose(result.value, entry.value, relativeTolerance: 4e-16))
    #expect(isClose(result.derivative, -3 * entry.slope, relativeTolerance: 8e-16))
  }

  @Test(arguments: ElementaryFunctionTests.table)
  func functionsOfConstantsAreConstant(_ entry: ElementaryFunctionTests.Entry) {
    #expect(DualNumber.apply(entry.function, to: DualNumber(entry.x)).derivative == 0)
  }

  /// Base, its derivative, exponent, its derivative; value and derivative of the power.
  static let powers: [(DualNumber, DualNumber, value: Double, derivative: Double)] = [
    (DualNumber(3, derivative: 1), 2, 9, 6),
    (DualNumber(-3, derivative: 1), 3, -27, 27),
    (DualNumber(-2, derivative: 1), -1, -0.5, -0.25),
    (DualNumber(4, derivative: 3), 0.5, 2, 0.75),
    (DualNumber(0, derivative: 1), 2, 0, 0),
    (DualNumber(0, derivative: 1), 1, 0, 1),
    (DualNumber(0, derivative: 1), 0, 1, 0),
    (DualNumber(0, derivative: 1), 0.5, 0, .infinity),
    (DualNumber(-2, derivative: 1), 0.5, .nan, .nan),
    (2, DualNumber(3, derivative: 1), 8, 5.5451774444795624753),
    (0, DualNumber(3, derivative: 1), 0, 0),
    (DualNumber(2, derivative: 1), DualNumber(2, derivative: 1), 4, 6.7725887222397812377),
  ]

  @Test(arguments: powers.indices)
  func powerRule(index: Int) {
    let (base, exponent, value, derivative) = Self.powers[index]
    let power = pow(base, exponent)
    #expect(isClose(power.value, value, relativeTolerance: 4e-16))
    #expect(isClose(power.derivative, derivative, relativeTolerance: 8e-16))
  }
}
