import NDArrays
import Testing

struct NDArrayElementsTests {
  private let matrix: NDArray = [[1, 2, 3], [4, 5, 6]]

  @Test func elementsComeInOrderOfTheView() {
    #expect(matrix.elements == [1, 2, 3, 4, 5, 6])
    #expect(matrix.T.elements == [1, 4, 2, 5, 3, 6])
    #expect(matrix[.all, .stride(by: -2)].elements == [3, 1, 6, 4])
    #expect(NDArray.zeros(0, 3).elements == [])
  }

  @Test func contiguousElementsAreNotCopied() {
    matrix.withContiguousElements { elements in
      #expect(Int(bitPattern: elements.baseAddress) == matrix.memoryLocation)
      #expect(Array(elements) == [1, 2, 3, 4, 5, 6])
    }
    matrix.T.withContiguousElements { elements in
      #expect(Int(bitPattern: elements.baseAddress) != matrix.memoryLocation)
      #expect(Array(elements) == [1, 4, 2, 5, 3, 6])
    }
  }

  @Test func errorsPassThrough() {
    struct Stop: Error {}
    #expect(throws: Stop.self) { try matrix.withContiguousElements { _ in throw Stop() } }
  }

  @Test func itemIsTheOnlyElement() {
    #expect(NDArray(3).item == 3)
    #expect(NDArray([[[4]]]).item == 4)
    #expect(matrix[1, 2].item == 6)
    #expect(Double(matrix[0, 1]) == 2)
  }

  @Test func copiesAreIndependent() {
    let copy = matrix.T.copy()
    expect(copy, is: matrix.T)
    #expect(!copy.isView)
    #expect(copy.strides == [2, 1])
    copy += 1
    expect(matrix, is: [[1, 2, 3], [4, 5, 6]])
  }
}
