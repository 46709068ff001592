import Differentiation
import Testing

struct ForwardGradientTests {
  /// x₀·x₁ + x₂³.
  static func polynomial(_ x: [DualNumber]) -> DualNumber {
    x[0] * x[1] + pow(x[2], 3)
  }

  @Test func derivativeOfOneVariable() {
    #expect(forwardDerivative(of: { $0 * $0 + 1 }, at: 3) == 6)
  }

  @Test func gradient() {
    #expect(forwardGradient(of: Self.polynomial, at: [2, 5, -1]) == [5, 2, 3])
  }

  @Test func oneCallPerVariable() {
    var calls = 0
    _ = forwardGradient(
      of: {
        calls += 1
        return Self.polynomial($0)
      }, at: [2, 5, -1])
    #expect(calls == 3)
  }

  @Test func directionalDerivativeIsTheProductWithTheGradient() {
    #expect(directionalDerivative(of: Self.polynomial, at: [2, 5, -1], along: [0.5, 2, -1]) == 3.5)
    #expect(directionalDerivative(of: Self.polynomial, at: [2, 5, -1], along: [0, 1, 0]) == 2)
  }

  @Test func directionMustFit() async {
    await #expect(processExitsWith: .failure) {
      _ = directionalDerivative(of: { $0[0] }, at: [1, 2], along: [1])
    }
  }

  @Test func passesErrorsOn() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try forwardGradient(of: { _ in throw Refusal() }, at: [1])
    }
  }
}
