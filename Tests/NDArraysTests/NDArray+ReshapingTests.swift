import NDArrays
import Testing

struct NDArrayReshapingTests {
  @Test func keepsTheOrderOfTheElements() {
    let a = counting(2, 6)
    expect(a.reshaped(3, 4), is: [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
    #expect(a.reshaped([3, 2, 2])[2, 1, 1].item == 11)
    expect(a.T.reshaped(12), is: [0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11])
    expect(NDArray(3).reshaped(1, 1), is: [[3]])
    expect(NDArray([3]).reshaped([]), is: NDArray(3))
  }

  @Test func infersALength() {
    #expect(counting(2, 6).reshaped(-1).shape == [12])
    #expect(counting(2, 6).reshaped(4, -1).shape == [4, 3])
    #expect(counting(2, 6).reshaped(-1, 3, 1).shape == [4, 3, 1])
    #expect(NDArray.zeros(0, 3).reshaped(-1, 3).shape == [0, 3])
  }

  /// Whether NumPy makes a view: `np.shares_memory(a, a_view.reshape(shape))`.
  @Test func copiesOnlyIfItMust() {
    let a = counting(4, 6)
    #expect(a.reshaped(8, 3).sharesMemory(with: a))
    #expect(a[.all, 0..<3].reshaped(2, 2, 3).sharesMemory(with: a))
    #expect(a[.all, 0..<3].reshaped(4, 3, 1).sharesMemory(with: a))
    #expect(a.T.reshaped(2, 3, 4).sharesMemory(with: a))
    #expect(a[.stride(by: -1)].reshaped(2, 2, 6).sharesMemory(with: a))
    #expect(!a[.all, 0..<3].reshaped(12).sharesMemory(with: a))
    #expect(!a.T.reshaped(24).sharesMemory(with: a))
    #expect(!a.T.reshaped(3, 8).sharesMemory(with: a))
  }

  @Test func viewsOfViewsShowTheRightElements() {
    let a = counting(4, 6)
    for view in [a, a.T, a[.all, 0..<3], a[.stride(by: -1)], a[1..<3, .stride(by: 2)]] {
      for shape in [[-1], [2, -1], [view.shape[0], 1, -1], [1, -1, 3]] {
        #expect(view.reshaped(shape).elements == view.elements)
      }
    }
  }

  @Test func flattens() {
    let a = counting(2, 3)
    expect(a.ravel(), is: [0, 1, 2, 3, 4, 5])
    #expect(a.ravel().sharesMemory(with: a))
    expect(a.T.ravel(), is: [0, 3, 1, 4, 2, 5])
    expect(a.flatten(), is: [0, 1, 2, 3, 4, 5])
    #expect(!a.flatten().sharesMemory(with: a))
    #expect(!a.flatten().isView)
    expect(NDArray(4).flatten(), is: [4])
  }
}
