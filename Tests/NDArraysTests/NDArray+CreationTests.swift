import NDArrays
import Testing

struct NDArrayCreationTests {
  @Test func fromElementsAndShape() {
    expect(NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3]), is: [[1, 2, 3], [4, 5, 6]])
    #expect(NDArray([], shape: [0, 3]).shape == [0, 3])
    expect(NDArray([7], shape: []), is: NDArray(7))
  }

  @Test func fromANumber() {
    #expect(NDArray(2.5).shape == [])
    #expect(NDArray(2.5).elements == [2.5])
  }

  @Test func fromAnInitializer() {
    let array = NDArray(shape: [2, 2]) { elements in
      for index in elements.indices { elements[index] = Double(index) }
    }
    expect(array, is: [[0, 1], [2, 3]])
  }

  @Test func filledArrays() {
    expect(NDArray.zeros([2]), is: [0, 0])
    expect(NDArray.zeros(1, 2), is: [[0, 0]])
    expect(NDArray.ones([2]), is: [1, 1])
    expect(NDArray.ones(2, 1), is: [[1], [1]])
    expect(NDArray.full([2], 7), is: [7, 7])
    expect(NDArray.full(1, 2, value: 7), is: [[7, 7]])
    expect(NDArray.zeros(), is: NDArray(0))
  }

  @Test func filledLikeAnother() {
    let view = NDArray.ones(2, 3).T
    expect(NDArray.zeros(like: view), is: NDArray.zeros(3, 2))
    expect(NDArray.ones(like: view), is: NDArray.ones(3, 2))
    expect(NDArray.full(like: view, 5), is: NDArray.full([3, 2], 5))
  }

  @Test func identityMatrices() {
    expect(NDArray.eye(2), is: [[1, 0], [0, 1]])
    expect(NDArray.eye(2, 3), is: [[1, 0, 0], [0, 1, 0]])
    expect(NDArray.eye(3, 1), is: [[1], [0], [0]])
  }

  @Test func largeArraysAreWhole() {
    // Beyond the size from which on memory is asked for in large pages.
    let array = NDArray.full([3, 1 << 18], 2)
    #expect(array.sum().item == 1_572_864)
    #expect(array[-1, -1].item == 2)
  }
}
