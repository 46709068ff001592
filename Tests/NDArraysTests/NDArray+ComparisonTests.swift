import NDArrays
import Testing

struct NDArrayComparisonTests {
  private let x = NDArray([1, 2, .nan, .infinity])
  private let y = NDArray([2, 2, .nan, -.infinity])

  @Test func arraysAndArrays() {
    expect(x > y, is: [0, 0, 0, 1])
    expect(x >= y, is: [0, 1, 0, 1])
    expect(x < y, is: [1, 0, 0, 0])
    expect(x <= y, is: [1, 1, 0, 0])
    expect(x == y, is: [0, 1, 0, 0])
    expect(x != y, is: [1, 0, 1, 1])
  }

  @Test func arraysAndNumbers() {
    expect(x > 1, is: [0, 1, 0, 1])
    expect(x >= 2, is: [0, 1, 0, 1])
    expect(x < 2, is: [1, 0, 0, 0])
    expect(x <= 1, is: [1, 0, 0, 0])
    expect(x == 2, is: [0, 1, 0, 0])
    expect(x != 2, is: [1, 0, 1, 1])
  }

  @Test func numbersAndArrays() {
    expect(1 > x, is: [0, 0, 0, 0])
    expect(1 >= x, is: [1, 0, 0, 0])
    expect(1 < x, is: [0, 1, 0, 1])
    expect(2 <= x, is: [0, 1, 0, 1])
    expect(2 == x, is: [0, 1, 0, 0])
    expect(2 != x, is: [1, 0, 1, 1])
  }

  @Test func optionalsCompareWithNil() {
    let (none, some): (NDArray?, NDArray?) = (nil, x)
    #expect(none == nil)
    #expect(some != nil)
  }

  @Test func masksBroadcastAndMultiply() {
    expect(counting(2, 2) > [[0], [2]], is: [[0, 1], [0, 1]])
    expect(counting(3) * (counting(3) > 1), is: [0, 0, 2])
  }
}
