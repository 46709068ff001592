import NDArrays
import Testing

struct NDArrayAssignmentTests {
  @Test func fills() {
    let a = counting(2, 3)
    a.T[1].fill(7)
    expect(a, is: [[0, 7, 2], [3, 7, 5]])
    a.fill(1)
    expect(a, is: [[1, 1, 1], [1, 1, 1]])
  }

  @Test func assignsInPlace() {
    let a = NDArray.zeros(2, 3)
    let location = a.memoryLocation
    a.assign(counting(2, 3))
    expect(a, is: counting(2, 3))
    #expect(a.memoryLocation == location)
    a.T.assign(counting(3, 2))
    expect(a, is: [[0, 2, 4], [1, 3, 5]])
    a.assign(3)
    expect(a, is: NDArray.full([2, 3], 3))
  }

  @Test func broadcasts() {
    let a = NDArray.zeros(2, 3)
    a.assign([1, 2, 3])
    expect(a, is: [[1, 2, 3], [1, 2, 3]])
    a.assign([[4], [5]])
    expect(a, is: [[4, 4, 4], [5, 5, 5]])
    a.assign(NDArray(6))
    expect(a, is: NDArray.full([2, 3], 6))
  }

  @Test func leadingAxesOfLengthOneAreIgnored() {
    let a = NDArray.zeros(2)
    a.assign([[[1, 2]]])
    expect(a, is: [1, 2])
    let number = NDArray(0)
    number.assign([[5]])
    expect(number, is: NDArray(5))
  }

  @Test func overlapIsHandled() {
    let a = counting(5)
    a[1...].assign(a[..<4])
    expect(a, is: [0, 0, 1, 2, 3])
    let b = counting(5)
    b[..<4].assign(b[1...])
    expect(b, is: [1, 2, 3, 4, 4])
    let c = counting(3)
    c.assign(c[.stride(by: -1)])
    expect(c, is: [2, 1, 0])
    let d = counting(2, 2)
    d.assign(d.T)
    expect(d, is: [[0, 2], [1, 3]])
    let e = counting(2, 2)
    e.assign(e[1])
    expect(e, is: [[2, 3], [2, 3]])
    d.assign(d)
    expect(d, is: [[0, 2], [1, 3]])
  }
}
