import Testing

@testable import Grading

@Suite struct MismatchTextTests {
  static let worst = Mismatch.Element(index: [0, 2], actual: 1.25, expected: 2.5)

  @Test(arguments: [
    (Mismatch.Kind.missing, "dW did not come back"),
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
    (.shape(actual: nil, expected: [1, 3]), "dW has another shape; expected (1, 3)"),
    (.values(count: 2, total: 6, shape: [2, 3], worst: nil), "dW, shape (2, 3): 2 of 6 elements differ"),
    (.values(count: 1, total: 1, shape: [], worst: nil), "dW, shape (): 1 of 1 element differs"),
    (
      .inputChanged(count: 1, total: 3, shape: [1, 3], worst: nil),
      "the input dW, shape (1, 3), was changed in place: 1 of 3 elements"
    ),
  ])
  func aDifferenceInWords(kind: Mismatch.Kind, text: String) {
    #expect(Mismatch(array: "dW", kind: kind).text == text)
  }

  @Test(arguments: [
    (36.0363981301941, 97.0713011339323, "36.0364", "97.0713"),
    (1.6824434400000001, 2.95934344, "1.68244", "2.95934"),
    (0.123456712345, 0.123456989012, "0.123456712", "0.123456989"),
    (1.0, 1.0000000000000002, "1.0", "1.0000000000000002"),
    (-2.5e-13, 1.23456789e10, "-2.5e-13", "1.23457e+10"),
    (.nan, 1.6824434400000001, "nan", "1.68244"),
    (-.infinity, 1.6824434400000001, "-inf", "1.68244"),
    (-0.0, 3.0000000000000004, "0.0", "3"),
  ])
  func numbersHaveTheDigitsThatMatter(actual: Double, expected: Double, first: String, second: String) {
    let text = Mismatch.Element(index: [], actual: actual, expected: expected).text
    #expect(text == (first, second))
  }
}
