import NDArrays
import Testing

struct NDArrayTests {
  @Test func isAReference() {
    let a: NDArray = [1, 2]
    let b = a
    b += 1
    #expect(a === b)
    expect(a, is: [2, 3])
  }

  @Test(arguments: [([], 0, 1), ([3], 1, 3), ([2, 3], 2, 6), ([2, 0, 3], 3, 0)] as [([Int], Int, Int)])
  func knowsItsDimensions(shape: [Int], ndim: Int, size: Int) {
    let array = NDArray.zeros(shape)
    #expect(array.shape == shape)
    #expect(array.ndim == ndim)
    #expect(array.size == size)
  }

  @Test func stridesCountElements() {
    #expect(NDArray.zeros(2, 3, 4).strides == [12, 4, 1])
    #expect(NDArray.zeros(2, 3).T.strides == [1, 3])
    #expect(NDArray(1).strides == [])
  }

  @Test func memoryLocationIsThatOfTheFirstElement() {
    let a = counting(3, 4)
    #expect(a.memoryLocation == a.T.memoryLocation)
    #expect(a[1].memoryLocation == a.memoryLocation + 4 * MemoryLayout<Double>.stride)
    #expect(a.copy().memoryLocation != a.memoryLocation)
  }

  @Test func arraysWithoutElementsHaveALocationOfTheirOwn() {
    let (a, b) = (NDArray.zeros(0), NDArray.zeros(0))
    #expect(a.memoryLocation != b.memoryLocation)
  }

  @Test func memoryLivesAsLongAsAView() {
    var array: NDArray? = counting(1000)
    weak let owner = array
    var view = array?[1...3]
    array = nil
    #expect(owner != nil)
    expect(view ?? [], is: [1, 2, 3])
    view = nil
    #expect(owner == nil)
  }
}
