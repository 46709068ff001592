import NDArrays
import Testing

@testable import Grading

@Suite struct SummedUpTests {
  @Test func theSumEverywhere() {
    let example = Example(
      of: "linear/backward", given: [("W", [[1, 2], [3, 4]])],
      expected: [("db", [[1.5], [-0.25]])], actual: [("db", [[1.25], [1.25]])])
    #expect(example.hint?.identifier == .summedUp)
    #expect(example.hintWithOneElementSpoiled?.identifier != .summedUp)
  }
}
