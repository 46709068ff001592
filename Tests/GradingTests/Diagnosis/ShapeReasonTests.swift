import NDArrays
import Testing

@testable import Grading

@Suite struct ShapeReasonTests {
  private static func arrays() -> NamedArrays {
    [("x", NDArray.zeros([1, 3])), ("W", NDArray.zeros([2, 3])), ("b", NDArray.zeros([2, 1]))]
  }

  private func text(_ message: String) -> String? {
    ShapeReason(message, arrays: Self.arrays())?.hint.text
  }

  @Test func aProductThatFitsTransposed() {
    #expect(
      text("matmul: shapes (1, 3) and (2, 3) are not aligned: 3 (dim 1) != 2 (dim 0)")
        == "a matrix product does not fit: the first factor needs as many columns as the second one has rows; the second one has "
        + "the shape of W. It would fit with the second factor transposed.")
  }

  @Test("A shape that no array has may be a size that is fixed")
  func aStranger() throws {
    let sentence = try #require(text("operands could not be broadcast together with shapes (1,3) (1,5)"))
    #expect(sentence.contains("No array of this case has the shape of the second one"))
    #expect(!sentence.contains("5"))
  }

  @Test(arguments: ["Index out of range", "matmul: shapes", "matmul: shapes (1, x) and (y)", ""])
  func otherMessagesSayNothing(message: String) {
    #expect(text(message) == nil)
  }
}
