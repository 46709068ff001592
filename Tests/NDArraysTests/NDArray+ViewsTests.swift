import NDArrays
import Testing

struct NDArrayViewsTests {
  @Test func transposeReversesTheAxes() {
    expect(counting(2, 3).T, is: [[0, 3], [1, 4], [2, 5]])
    #expect(counting(2, 3, 4).T.shape == [4, 3, 2])
    #expect(counting(2, 3, 4).T[3, 2, 1].item == 23)
    expect(counting(3).T, is: [0, 1, 2])
    expect(NDArray(5).T, is: NDArray(5))
  }

  @Test func viewsWriteThrough() {
    let a = counting(2, 3)
    a.T[0, 1] = 10
    a.expandedDims(axis: 0)[0, 0, 0] = 20
    a.swapAxes(0, 1)[2] = 30
    expect(a, is: [[20, 1, 30], [10, 4, 30]])
  }

  @Test func axesInAnyOrder() {
    let a = counting(2, 3, 4)
    #expect(a.transposed(1, 2, 0).shape == [3, 4, 2])
    #expect(a.transposed(1, 2, 0)[2, 3, 1].item == a[1, 2, 3].item)
    expect(a.transposed(-1, 0, 1), is: a.transposed([2, 0, 1]))
    expect(a.transposed(), is: a.T)
    expect(a.swapAxes(0, -1), is: a.T)
    expect(a.swapAxes(1, 1), is: a)
  }

  @Test func axesOfLengthOne() {
    let a = counting(1, 3, 1)
    #expect(a.squeezed().shape == [3])
    #expect(a.squeezed(axis: 0).shape == [3, 1])
    #expect(a.squeezed(axis: -1).shape == [1, 3])
    #expect(counting(2, 3).expandedDims(axis: 0).shape == [1, 2, 3])
    #expect(counting(2, 3).expandedDims(axis: 1).shape == [2, 1, 3])
    #expect(counting(2, 3).expandedDims(axis: -1).shape == [2, 3, 1])
    expect(counting(2, 3).T.expandedDims(axis: 2).squeezed(), is: counting(2, 3).T)
  }

  @Test func noneCopies() {
    let a = counting(2, 3)
    for view in [a.T, a.transposed(0, 1), a.swapAxes(0, 1), a.squeezed(), a.expandedDims(axis: 0)] {
      #expect(view.isView)
      #expect(view !== a)
      #expect(view.memoryLocation == a.memoryLocation)
    }
  }
}
