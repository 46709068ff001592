import NDArrays
import Testing

struct RandomGeneratorTests {
  @Test func theSameSeedGivesTheSameNumbers() {
    let (a, b) = (RandomGenerator(seed: 5), RandomGenerator(seed: 5))
    expect(a.normal(0, 1, [10]), is: b.normal(0, 1, [10]))
    #expect(a.next() == b.next())
    #expect(RandomGenerator(seed: 6).next() != RandomGenerator(seed: 5).next())
  }

  @Test func withoutASeedTheyDiffer() {
    #expect(RandomGenerator().next() != RandomGenerator().next())
  }

  @Test func isAReference() {
    let generator = RandomGenerator(seed: 1)
    let same = generator
    #expect(generator.next() != same.next())
  }

  @Test func worksWithTheStandardLibrary() {
    var generator = RandomGenerator(seed: 1)
    #expect((0..<10).contains(Int.random(in: 0..<10, using: &generator)))
  }
}
