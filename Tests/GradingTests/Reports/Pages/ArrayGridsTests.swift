import NDArrays
import Testing

@testable import Grading

@Suite struct ArrayGridsTests {
  private func markup(
    expected: NDArray, actual: NDArray?, given: NamedArrays = [], wrong: Set<String> = ["dW"]
  ) -> Markup {
    ArrayGrids(
      CaseArrays(
        given: given, expected: [("dW", expected)], actual: actual.map { [("dW", $0)] } ?? [], wrong: wrong)
    ).markup
  }

  /// How many cells have the class.
  private func count(_ name: String, in markup: Markup) -> Int {
    WellFormedPage(markup).attributes.count {
      $0["class"]?.split(separator: " ").contains { $0 == name } ?? false
    }
  }

  @Test func whatWasExpectedWhatCameBackAndTheDifferenceStandSideBySide() {
    let markup = markup(expected: NDArray([[1, -2], [0, 4]]), actual: NDArray([[1, 2], [0, 4]]))
    let page = WellFormedPage(markup)
    #expect(page.faults == [])
    #expect(page.elements.count { $0 == "caption" } == 3)
    #expect(page.text.contains("difference, 1 of 4 wrong, (2, 2)"))
    #expect(count("w", in: markup) == 1 && count("d", in: markup) == 1 && count("s", in: markup) == 3)
    // Of expected and yours, with one scale: 1 is a quarter of 4, −2 a half.
    #expect(count("p1", in: markup) == 2 && count("n2", in: markup) == 1 && count("p4", in: markup) == 2)
    #expect(page.text.contains("−2"))
  }

  @Test func whatDidNotComeBackIsSaid() {
    let page = WellFormedPage(markup(expected: NDArray([1, 2]), actual: nil))
    #expect(page.faults == [] && page.text.contains("dW yours: nothing came back"))
  }

  @Test func ofAnotherShapeThereIsNoDifference() {
    let page = WellFormedPage(markup(expected: NDArray([1, 2]), actual: NDArray([[1], [2]])))
    #expect(page.faults == [] && page.elements.count { $0 == "table" } == 2)
    #expect(page.text.contains("yours, of another shape, (2, 1)"))
  }

  @Test func whatIsRightIsNotShown() {
    #expect(markup(expected: NDArray([1, 2]), actual: NDArray([1, 2]), wrong: []).isEmpty)
  }

  @Test func aGivenArrayThatWasChangedIsShownBeforeAndAfterwards() {
    let arrays = CaseArrays(
      given: [("x", NDArray([1, 2]))], expected: [("y", NDArray([3]))],
      actual: [("y", NDArray([3])), ("given/x", NDArray([1, 5]))], wrong: ["x"])
    let text = WellFormedPage(ArrayGrids(arrays).markup).text
    #expect(text.contains("x before, (2,)") && text.contains("x afterwards, (2,)"))
    #expect(text.contains("x difference, 1 of 2 wrong, (2,)"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 0, -0.0, 1e308, .leastNonzeroMagnitude])
  func numbersAtTheEnds(number: Double) {
    let markup = markup(expected: NDArray([1, number]), actual: NDArray([number, -1]))
    #expect(WellFormedPage(markup).faults == [])
  }

  @Test func howMuchThereIsAtMost() {
    let large: NamedArrays = (0..<40).map { ("array-\($0)", NDArray.ones([50, 50]) * -1.2345678e-300) }
    let arrays = CaseArrays(
      given: large, expected: large, actual: large.map { ($0.name, $0.array * 2) },
      wrong: Set(large.map(\.name)))
    let markup = ArrayGrids(arrays).markup
    #expect(markup.length < 120_000)
    let page = WellFormedPage(markup)
    #expect(page.faults == [] && page.text.contains("36 more arrays of this case are wrong."))
    #expect(page.text.contains("and 32 more arrays"))
  }
}
