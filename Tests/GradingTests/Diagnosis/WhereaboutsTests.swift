import NDArrays
import Testing

@testable import Grading

@Suite struct WhereaboutsTests {
  private static let roles = [
    ArrayRole("p", .gradient, of: "a"), ArrayRole("q", .gradient, of: "b"),
    ArrayRole("p-again", .gradient, of: "a", first: "p"),
  ]

  /// A case in which everything is `[1, 2, 3]` but for what is given.
  private func entry(_ actual: [String: NDArray], x: NDArray = [-1, 2, -3]) -> Diagnosis.Case {
    let expected: NamedArrays = Self.roles.map { ($0.name, [1, 2, 3]) }
    let answer = expected.map { ($0.name, actual[$0.name] ?? $0.array) }
    return Diagnosis.Case(
      name: "1", given: [("x", x)], expected: expected, actual: answer,
      mismatches: Judge().mismatches(in: answer, given: [], expected: expected))
  }

  private func text(_ cases: Diagnosis.Case...) -> String? {
    Whereabouts(roles: Self.roles).hint(for: cases)?.text
  }

  @Test func theSignOfAnInputDecides() {
    #expect(
      text(entry(["p": [7, 2, 9]])) == "p is right where x is positive, and wrong where it is negative.")
    #expect(
      text(entry(["p": [1, 5, 3]])) == "p is right where x is negative, and wrong where it is positive.")
  }

  /// Of a matrix of which every element should be one.
  private func text(ofMatrix actual: NDArray) -> String? {
    let role = ArrayRole("p", .gradient, of: "a")
    let expected: NamedArrays = [("p", NDArray.ones(actual.shape))]
    let answer: NamedArrays = [("p", actual)]
    return Whereabouts(roles: [role]).hint(for: [
      Diagnosis.Case(
        name: "1", given: [], expected: expected, actual: answer,
        mismatches: Judge().mismatches(in: answer, given: [], expected: expected))
    ])?.text
  }

  @Test func onePlaceIsRightOrWrong() {
    #expect(
      text(ofMatrix: [[1, 1], [5, -4], [3, 2]])
        == "only the first row of p is right: the others need the same.")
    #expect(
      text(ofMatrix: [[5, 1, 1], [-4, 1, 1]]) == "p is right but for its first column.")
    #expect(
      text(ofMatrix: [[-5, 3, -1], [-4, 2, 1]])
        == "only the last element of p is right: the others need the same.")
  }

  @Test func anInputIsSmallOrLarge() {
    #expect(
      text(entry(["p": [1, 7, 3]], x: [2, 0.1, 3]))
        == "p is right where x is large, and wrong where it is small.")
    #expect(
      text(entry(["p": [7, 2, 9]], x: [-4, 0.1, 3]))
        == "p is right where the magnitude of x is small, and wrong where it is large.")
  }

  @Test("What the failed cases have, and the others have not")
  func whichCasesFail() {
    let rows = entry(["p": [-7, 5, 9], "q": [-4, 4, -4]], x: [[1, 2], [3, 4]])
    #expect(
      text(rows, entry([:], x: [[1, 2]]))
        == "with one row all is right, and with several rows it is not: each row is an example of its own.")
    #expect(text(rows, entry([:], x: [[1, 2], [5, 6]])) == nil)
  }

  @Test func whatIsLeftIsTheSize() {
    #expect(
      text(ofMatrix: [[2, 3, 4], [5, 6, 7]]) == "every element of p has the right sign, and is too large.")
    #expect(
      text(ofMatrix: [[2, 3, 0.5], [5, 6, 7]])
        == "every element of p has the right sign, and not the right size.")
    #expect(text(ofMatrix: [[2, 3, -0.5], [-5, 6, 7]]) == nil)
  }

  @Test func oneArrayIsWrongAndOthersAreRight() {
    #expect(
      text(entry(["q": [7, 5, 9]]))
        == "q is wrong, and p right: the mistake is in what leads to the one and not to the other.")
  }

  @Test func onlyTheSecondPassIsWrong() throws {
    let sentence = try #require(text(entry(["p-again": [7, 5, 9]])))
    #expect(sentence.hasPrefix("p is right, and p-again is not"))
  }

  @Test("What is not true of all wrong cases is not told, and of right ones nothing")
  func allCases() {
    #expect(text(entry(["p": [7, 2, 9]]), entry(["p": [7, 5, 9], "q": [4, 4, 4]])) == nil)
    #expect(text(entry(["p": [7, -5, 9], "q": [4, 4, 4], "p-again": [0, 0, 0]])) == nil)
    #expect(text(entry([:])) == nil)
  }
}
