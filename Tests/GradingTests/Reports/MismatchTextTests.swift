import Testing

@testable import Grading

@Suite struct MismatchTextTests {
  static let worst = Mismatch.Element(index: [0, 2], actual: 1.25, expected: 2.5)

  @Test(arguments: [
    (Mismatch.Kind.missing, "dW did not come back"),
    (.unexpected, "dW came back, but nobody asked for it"),
    (.shape(actual: [3], expected: [1, 3]), "dW has the shape (3,); expected (1, 3)"),
    (
      .values(count: 2, total: 6, shape: [2, 3], worst: worst),
      "dW, shape (2, 3): 2 of 6 elements differ; the worst, [0, 2], is 1.25, expected 2.5"
    ),
    (
      .values(count: 1, total: 1, shape: [], worst: .init(index: [], actual: 1, expected: 2)),
      "dW, shape (): got 1.0, expected 2.0"
    ),
    (
      .inputChanged(count: 1, total: 3, shape: [1, 3], worst: worst),
      "the input dW, shape (1, 3), was changed in place: 1 of 3 elements; for example, [0, 2], was 2.5 and is now 1.25"
    ),
  ])
  func aDifferenceInWords(kind: Mismatch.Kind, text: String) {
    #expect(Mismatch(array: "dW", kind: kind).text == text)
  }
}
