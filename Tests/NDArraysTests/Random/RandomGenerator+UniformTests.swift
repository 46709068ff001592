import NDArrays
import Testing

/// The expected numbers were computed with an independent implementation.
struct RandomGeneratorUniformTests {
  @Test func knownNumbers() {
    expect(
      RandomGenerator(seed: 42).random([2, 2]),
      is: NDArray([[0.8143051451229099, 0.3188210400616611], [0.9838941681774888, 0.7011355981347556]]))
    expect(
      RandomGenerator(seed: 42).uniform(-1, 1, [3]),
      is: NDArray([0.6286102902458197, -0.36235791987667776, 0.9677883363549775]))
    expect(
      RandomGenerator(seed: 7).integers(-3, 9, [12]), is: [-3, -1, 5, 2, 8, 2, 5, 0, 8, -3, -2, -1])
    #expect(RandomGenerator(seed: 7).permutation(10) == [3, 8, 9, 4, 6, 7, 2, 5, 1, 0])
  }

  @Test func momentsOfTheUniformDistribution() {
    let numbers = RandomGenerator(seed: 1).random([100_000])
    #expect(numbers.min().item >= 0)
    #expect(numbers.max().item < 1)
    // Five standard deviations of the mean, and of the variance.
    #expect(abs(numbers.mean().item - 0.5) < 5 * 0.00092)
    #expect(abs(numbers.var().item - 1 / 12.0) < 5 * 0.00024)
  }

  @Test func permutationsHoldEveryNumberOnce() {
    let generator = RandomGenerator(seed: 2)
    for count in [0, 1, 2, 50] {
      #expect(generator.permutation(count).sorted() == Array(0..<count))
    }
  }

  @Test func allPermutationsAreEquallyLikely() {
    let generator = RandomGenerator(seed: 3)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[generator.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    // The standard deviation is 31.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 160 })
  }

  @Test func integersOfTheWholeRange() {
    let numbers = RandomGenerator(seed: 4).integers(.min, .max, [1000])
    #expect(abs((numbers > 0).mean().item - 0.5) < 0.1)
  }
}
