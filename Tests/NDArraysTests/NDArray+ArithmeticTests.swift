import NDArrays
import Testing

struct NDArrayArithmeticTests {
  private let x: NDArray = [1, -2, 4]
  private let y: NDArray = [2, 4, -8]

  @Test func arraysAndArrays() {
    expect(x + y, is: [3, 2, -4])
    expect(x - y, is: [-1, -6, 12])
    expect(x * y, is: [2, -8, -32])
    expect(x / y, is: [0.5, -0.5, -0.5])
  }

  @Test func arraysAndNumbers() {
    expect(x + 1, is: [2, -1, 5])
    expect(x - 1, is: [0, -3, 3])
    expect(x * 2, is: [2, -4, 8])
    expect(x / 2, is: [0.5, -1, 2])
    expect(1 + x, is: [2, -1, 5])
    expect(1 - x, is: [0, 3, -3])
    expect(2 * x, is: [2, -4, 8])
    expect(4 / x, is: [4, -2, 1])
    expect(x * 0.5, is: [0.5, -1, 2])
  }

  @Test func signs() {
    expect(-x, is: [-1, 2, -4])
    #expect(+x === x)
    #expect((-NDArray(0)).item.sign == .minus)
  }

  @Test func powers() {
    expect(pow(x, 2), is: [1, 4, 16])
    expect(pow(x, 3), is: [1, -8, 64])
    expect(pow(2, x), is: [2, 0.25, 16])
    expect(pow(x, NDArray([2, 3, 0.5])), is: [1, -8, 2])
    expect(pow(NDArray([-1]), 0.5), is: NDArray([.nan]))
  }

  @Test func specialValues() {
    expect(NDArray([1, -1, 0]) / 0, is: NDArray([.infinity, -.infinity, .nan]))
    expect(NDArray([.infinity, .nan]) - .infinity, is: NDArray([.nan, .nan]))
  }

  @Test func expressionsOfManyTerms() {
    expect(1 / (1 + exp(-(x * 0))) + 2 * x - (x + 1) / 2 * (x > 0), is: NDArray([1.5, -3.5, 6]))
  }

  @Test func resultsAreNewArrays() {
    let sum = x + 0
    sum += 1
    expect(x, is: [1, -2, 4])
    #expect(!sum.isView)
  }

  /// Every kind of layout on both sides, against the same computed one element at a time.
  @Test(arguments: [[3, 4], [1, 4], [3, 1], [1, 1], [4], []])
  func layoutsAndBroadcasting(shape: [Int]) {
    let count = shape.reduce(1, *)
    let base = NDArray.arange(Double(6 * count))
    let reversed = Array(shape.reversed())
    let layouts = [
      base[..<count].reshaped(shape),
      base[..<count].reshaped(reversed).T,
      base[.stride(from: 0, to: 3 * count, by: 3)].reshaped(shape),
      base[.stride(from: count, to: 0, by: -1)].reshaped(shape),
    ]
    let other = counting(3, 4) * 10 + 1
    for layout in layouts {
      for (left, right) in [(layout, other), (other, layout), (layout, other.T.copy().T)] {
        let difference = left - right
        #expect(difference.shape == [3, 4])
        let (fullLeft, fullRight) = (left.broadcast(to: 3, 4), right.broadcast(to: 3, 4))
        for row in 0..<3 {
          for column in 0..<4 {
            #expect(
              difference[row, column].item == fullLeft[row, column].item - fullRight[row, column].item)
          }
        }
      }
      expect(layout - 1, is: layout.copy() - 1)
      expect(1 - layout, is: 1 - layout.copy())
      expect(-layout, is: -layout.copy())
    }
  }

  @Test func arraysWithoutElements() {
    #expect((NDArray.zeros(0, 3) + NDArray.ones(1, 3)).shape == [0, 3])
    #expect((NDArray.zeros(2, 0) * 2).shape == [2, 0])
  }

  @Test func threeAxes() {
    expect(
      counting(2, 1, 2) + counting(3, 1) * 10,
      is: [[[0, 1], [10, 11], [20, 21]], [[2, 3], [12, 13], [22, 23]]])
  }
}
