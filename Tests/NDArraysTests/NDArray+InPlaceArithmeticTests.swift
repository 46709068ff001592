import NDArrays
import Testing

struct NDArrayInPlaceArithmeticTests {
  @Test func changesTheArrayItself() {
    let a: NDArray = [1, 2]
    let sameArray = a
    a += [1, 1]
    a -= 4
    a *= [2, 3]
    a /= 2
    a += NDArray(1)
    expect(sameArray, is: [-1, -0.5])
    a -= [1, 1]
    a *= 2
    a /= [4, 1]
    expect(sameArray, is: [-1, -3])
  }

  @Test func needsNoVariableOnTheLeft() {
    final class Layer { let dW = NDArray.zeros(2, 3) }
    let layer = Layer()
    layer.dW += 1
    layer.dW.T += [[1, 0], [0, 0], [0, 5]]
    layer.dW[0] *= 2
    layer.dW[1, 1] -= 3
    layer.dW[.all, 0] /= [2, 4]
    expect(layer.dW, is: NDArray([[2, 2, 2], [0.25, -2, 6]]))
  }

  @Test func broadcastsTheRightSide() {
    let a = counting(2, 3)
    a += [10, 20, 30]
    a -= [[1], [2]]
    expect(a, is: [[9, 20, 31], [11, 22, 33]])
    a.T *= [1, 0]
    expect(a, is: [[9, 20, 31], [0, 0, 0]])
  }

  @Test func overlapIsHandled() {
    let a = counting(2, 2)
    a += a.T
    expect(a, is: [[0, 3], [3, 6]])
    let b = counting(5)
    b[1...] += b[..<4]
    expect(b, is: [0, 1, 3, 5, 7])
    let c = counting(5)
    c[..<4] -= c[1...]
    expect(c, is: [-1, -1, -1, -1, 4])
    let d = counting(3) + 1
    d *= d
    expect(d, is: [1, 4, 9])
    d += d[.stride(by: -1)]
    expect(d, is: [10, 8, 10])
    let e = counting(2, 2) + 1
    e += e[0]
    expect(e, is: [[2, 4], [4, 6]])
  }

  @Test func stridedOnBothSides() {
    let a = NDArray.zeros(4, 4)
    a[.stride(by: 2), .stride(by: 2)] += counting(4, 4)[.stride(from: 3, by: -2), 1..<3]
    expect(a, is: [[13, 0, 14, 0], [0, 0, 0, 0], [5, 0, 6, 0], [0, 0, 0, 0]])
    a[.all, 0] += 1
    #expect(a.sum().item == 42)
  }
}
