import Foundation
import Testing

@testable import NDArrays

struct RandomGeneratorNormalTests {
  /// Computed with an independent implementation.
  @Test func knownNumbers() {
    expect(
      RandomGenerator(seed: 42).normal(5, 2, [5]),
      is: NDArray([
        6.9627967801449975, 3.868559790652088, 7.680651285504045, 5.804625740598522, 3.0715589874117235,
      ]))
    expect(
      RandomGenerator(seed: 42).normal(0, 1, [3, 2]),
      is: NDArray([
        [0.9813983900724986, -0.565720104673956], [1.3403256427520227, 0.4023128702992608],
        [-0.9642205062941384, 0.2705508644582529],
      ]))
  }

  @Test func moments() {
    let numbers = RandomGenerator(seed: 1).normal(0, 1, [100_000])
    // Five standard deviations of each.
    #expect(abs(numbers.mean().item) < 5 * 0.0032)
    #expect(abs(numbers.var().item - 1) < 5 * 0.0045)
    #expect(abs(pow(numbers, 3).mean().item) < 5 * 0.0123)
    #expect(abs(pow(numbers, 4).mean().item - 3) < 5 * 0.031)
    #expect(abs((abs(numbers) < 1).mean().item - 0.682689) < 5 * 0.0015)
  }

  @Test func meanAndStandardDeviationScale() {
    let (a, b) = (RandomGenerator(seed: 3), RandomGenerator(seed: 3))
    expect(a.normal(10, 3, [7]), is: 10 + 3 * b.normal(0, 1, [7]))
  }

  @Test func theLogarithmIsThatOfTheSystemButForRounding() {
    let numbers = RandomGenerator(seed: 2).random([10_000]).elements
    for x in numbers + [1, 0.5, 2, 0x1p-53, 1 - 0x1p-53, 0.7071067811865475, 0.7071067811865476] {
      #expect(abs(reproducibleLogarithm(x) - log(x)) <= 3 * log(x).ulp, "log \(x)")
    }
  }
}
