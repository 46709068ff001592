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

  /// Constants stay constant, though a value or a slope be infinite: 0·∞ is 0 there.
  @Test func constantsStayConstant() {
    let numbers = [0, -0.0, 1, -2, Double.infinity, -.infinity, .nan].map { DualNumber($0) }
    for a in numbers {
      for b in numbers {
        for result in [a + b, a - b, a * b, a / b, -a, pow(a, b), exp(a), ln(b), sqrt(a), tanh(a), sin(a)] {
          #expect(result.derivative == 0)
        }
      }
    }
    let u = DualNumber(0, derivative: 1)
    #expect((DualNumber(.infinity) * DualNumber(2) + u).derivative == 1)
    #expect((u / DualNumber(.infinity)).derivative == 0)
  }

  @Test(arguments: [(-1000.0, 0.0, 0.0), (-800, 0, 0), (1000, 1, 0), (0, 0.5, 0.25)])
  func sigmoid(x: Double, value: Double, derivative: Double) {
    let result = 1 / (1 + exp(-DualNumber(x, derivative: 1)))
    #expect(result == DualNumber(value, derivative: derivative))
  }

  @Test func mixedWithConstants() {
    #expect(3 * u + 1 == DualNumber(19, derivative: 6))
    #expect(1 / u == DualNumber(1.0 / 6, derivative: -(1.0 / 6) * 2 / 6))
  }
}
