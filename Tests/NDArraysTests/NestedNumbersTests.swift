import NDArrays
import Testing

struct NestedNumbersTests {
  @Test func literals() {
    let vector: NDArray = [1, 2.5, -3]
    #expect(vector.shape == [3])
    #expect(vector.elements == [1, 2.5, -3])
    let matrix: NDArray = [[1, 2], [3, 4], [5, 6]]
    #expect(matrix.shape == [3, 2])
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    let cube: NDArray = [[[1], [2]], [[3], [4]]]
    #expect(cube.shape == [2, 2, 1])
  }

  @Test func literalsInParentheses() {
    #expect(NDArray([1, 2]).shape == [2])
    #expect(NDArray([[1, 2], [3, 4]]).elements == [1, 2, 3, 4])
    #expect(NDArray([[[1, 2]], [[3, 4]]]).shape == [2, 1, 2])
    #expect(NDArray([]).shape == [0])
  }

  @Test func emptyBrackets() {
    let empty: NDArray = []
    #expect(empty.shape == [0])
    let rows: NDArray = [[], []]
    #expect(rows.shape == [2, 0])
  }

  @Test func variablesInBrackets() {
    let (x, y) = (1.5, 2.5)
    #expect(NDArray([x, y]).elements == [1.5, 2.5])
    #expect(NDArray([[x], [y]]).shape == [2, 1])
    let rows: [[Double]] = []
    #expect(NDArray(rows).shape == [0])
  }

  @Test func numbersStayNumbers() {
    // If an array were a number literal itself, these would not compile, or would mean something else.
    let x: NDArray = [1, 2]
    expect(x * 2, is: [2, 4])
    expect(1 - x, is: [0, -1])
    expect(1 / (1 + exp(x * 0)), is: [0.5, 0.5])
  }
}
