import NDArrays
import Testing

struct NDArraySubscriptsTests {
  @Test func assignsArrays() {
    let a = NDArray.zeros(2, 3)
    a[0] = [1, 2, 3]
    a[.all, 1] = [8, 9]
    a[1, 2] = NDArray(7)
    expect(a, is: [[1, 8, 3], [0, 9, 7]])
    a[..., 0] = NDArray([5]).broadcast(to: 2)
    expect(a, is: [[5, 8, 3], [5, 9, 7]])
  }

  @Test func assignsNumbers() {
    let a = NDArray.zeros(2, 3)
    a[0] = 1
    a[1, 2] = 2
    a[.all, 0..<1] = 3
    a[..., 1] = 4
    a[-1][1] = 5.5
    expect(a, is: [[3, 4, 1], [3, 5.5, 2]])
  }

  @Test func changesInPlace() {
    let a = counting(2, 2)
    a[0] += 10
    a[1, 1] *= 2
    a[..., 0] -= [1, 1]
    expect(a, is: [[9, 11], [1, 6]])
  }

  @Test func assigningToItselfOverlaps() {
    let a = counting(4)
    a[1...] = a[..<3]
    expect(a, is: [0, 0, 1, 2])
    a[.all] = a[.stride(by: -1)]
    expect(a, is: [2, 1, 0, 0])
  }

  @Test func anIndexIsAnArrayUnlessANumberIsAskedFor() {
    let a = counting(2, 2)
    let view = a[1]
    let sum = a[0, 1] + 1
    let number: Double = a[1, 0]
    let last: Double = a[..., 1][0]
    #expect(view.shape == [2])
    #expect(sum.shape == [])
    #expect(number == 2)
    #expect(last == 1)
    #expect(a[0, 1].item == 1)
  }

  @Test func ellipsisOnTheLeft() {
    let a = counting(2, 2, 2)
    expect(a[..., 0], is: [[0, 2], [4, 6]])
    expect(a[..., 1, 0], is: [2, 6])
    expect(a[...], is: a)
  }
}
