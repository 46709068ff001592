import NDArrays
import Testing

@testable import Grading

@Suite struct KnownMistakesTests {
  private static let roles = [ArrayRole("y", .output)]

  private func mistakes(_ endings: (sentence: String, message: String)...) -> KnownMistakes {
    KnownMistakes(
      mistakes: endings.enumerated().map { index, ending in
        .init(
          identifier: "slip-\(index)", sentence: ending.sentence,
          ending: .init(caseName: "2", message: ending.message))
      }, predictions: [:])
  }

  /// The first case, answered rightly or not.
  private func answered(_ y: NDArray = [[1, 2]]) -> Diagnosis.Case {
    let expected: NamedArrays = [("y", [[1, 2]])]
    return Diagnosis.Case(
      name: "1", given: [], expected: expected, actual: [("y", y)],
      mismatches: Judge().mismatches(in: [("y", y)], given: [], expected: expected))
  }

  @Test("A crash is explained by the mistake that ends so, in that case, after such answers")
  func anEnding() {
    let mistakes = mistakes(("Too large.", "matmul: shapes (1, 2) and (3, 2)"), ("Too long.", "Index out"))
    func hint(_ message: String, in name: String = "2", after answered: [Diagnosis.Case]) -> String? {
      mistakes.hint(forEnding: message, in: name, after: answered, roles: Self.roles)?.text
    }
    #expect(hint("Index out of range", after: [answered()]) == "Too long.")
    // A report breaks long lines, and the space is gone where it did.
    #expect(hint("matmul: shapes (1,2) and (3, 2) are not aligned", after: [answered()]) == "Too large.")
    #expect(hint("matmul: shapes (1, 2) and (4, 2) are not aligned", after: [answered()]) == nil)
    #expect(hint("Index out of range", in: "3", after: [answered()]) == nil)
    #expect(hint("Index out of range", after: [answered([[1, 3]])]) == nil)
  }

  @Test("Two that end alike and say different things are none; with one sentence they are one")
  func twoAreNone() {
    func hint(_ mistakes: KnownMistakes) -> String? {
      mistakes.hint(forEnding: "Index out of range", in: "2", after: [answered()], roles: Self.roles)?.text
    }
    #expect(hint(mistakes(("This.", "Index"), ("That.", "Index out"))) == nil)
    #expect(hint(mistakes(("This.", "Index"), ("This.", "Index out"))) == "This.")
  }
}
