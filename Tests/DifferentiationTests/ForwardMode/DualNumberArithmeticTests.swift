import Differentiation
import Testing

struct DualNumberArithmeticTests {
  let u = DualNumber(6, derivative: 2)
  let v = DualNumber(-4, derivative: 0.5)

  @Test func rulesByHand() {
    #expect(u + v == DualNumber(2, derivative: 2.5))
    #expect(u - v == DualNumber(10, derivative: 1.5))
    #expect(u * v == DualNumber(-24, derivative: -5))
    // (2·(−4) − 6·0.5)/16
    #expect(u / v == DualNumber(-1.5, derivative: -0.6875))
    #expect(-u == DualNumber(-6, derivative: -2))
  }

  @Test func mixedWithConstants() {
    #expect(3 * u + 1 == DualNumber(19, derivative: 6))
    #expect(1 / u == DualNumber(1.0 / 6, derivative: -(1.0 / 6) * 2 / 6))
  }
}
