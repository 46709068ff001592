import NDArrays
import Testing

@testable import Grading

@Suite struct ArrayComparisonTests {
  private func lines(width: Int, isWhole: Bool = false) -> [String] {
    let arrays = CaseArrays(
      given: [("a", NDArray([1.0, 2.0], shape: [1, 2])), ("b", NDArray([3.0, 4.0], shape: [1, 2]))],
      expected: [("y", NDArray([4.0, 6.0], shape: [1, 2])), ("z", NDArray([1.0], shape: [1]))],
      actual: [("z", NDArray([1.0], shape: [1])), ("y", NDArray([4.0, -6.0], shape: [1, 2]))], wrong: ["y"])
    return ArrayComparison(
      arrays, layout: ReportLayout(width: width, style: .plain), indentation: 2, isWhole: isWhole
    ).lines
  }

  @Test func givenExpectedAndYoursStandSideBySide() {
    #expect(
      lines(width: 80) == [
        "  given a (1, 2)    given b (1, 2)",
        "  [[1. 2.]]         [[3. 4.]]",
        "  y, expected (1, 2)    y, yours (1, 2)",
        "  [[4. 6.]]             [[ 4. -6.]]",
      ])
  }

  @Test func whatDoesNotFitStandsBelow() {
    #expect(
      lines(width: 30) == [
        "  given a (1, 2)",
        "  [[1. 2.]]",
        "  given b (1, 2)",
        "  [[3. 4.]]",
        "  y, expected (1, 2)",
        "  [[4. 6.]]",
        "  y, yours (1, 2)",
        "  [[ 4. -6.]]",
      ])
  }

  @Test func whatIsRightIsShownIfAskedFor() {
    #expect(
      lines(width: 80, isWhole: true).suffix(2) == [
        "  z, expected (1,)    z, yours (1,)", "  [1.]                [1.]",
      ])
  }

  @Test func whatDidNotComeBackIsSaid() {
    let arrays = CaseArrays(
      given: [], expected: [("y", NDArray([4.0], shape: [1]))], actual: [], wrong: ["y"])
    let lines = ArrayComparison(arrays, layout: ReportLayout(width: 80, style: .plain), indentation: 0).lines
    #expect(lines == ["y, expected (1,)    y, yours", "[4.]                nothing came back"])
  }

  @Test func largeArraysAreSummarised() {
    let numbers = (0..<80).map { Double($0) / 4 }
    let lines = ArraySummary(NDArray(numbers, shape: [8, 10])).lines
    #expect(lines.count == 7)
    #expect(lines[0] == "[[    0  0.25   0.5 ...  1.75     2  2.25]")
    #expect(lines[3] == " ...")
    #expect(lines[6].hasSuffix("19.75]]"))
  }

  @Test(arguments: [0, 1, 3, 7]) func everyRankHasItsBrackets(count: Int) {
    let text = ArraySummary(NDArray.zeros([3, 5, count])).lines.joined()
    #expect(text.count { $0 == "[" } == text.count { $0 == "]" })
  }
}
