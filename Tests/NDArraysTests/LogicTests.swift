import NDArrays
import Testing

struct LogicTests {
  private let x = NDArray([0, 0, 2, .nan])
  private let y = NDArray([0, 1, 0, -1])

  @Test func everythingButZeroIsTrue() {
    expect(logicalNot(x), is: [1, 1, 0, 0])
    expect(logicalAnd(x, y), is: [0, 0, 0, 1])
    expect(logicalOr(x, y), is: [0, 1, 1, 1])
  }

  @Test func kindsOfNumbers() {
    let z = NDArray([1, .nan, .infinity, -.infinity])
    expect(isNaN(z), is: [0, 1, 0, 0])
    expect(isInfinite(z), is: [0, 0, 1, 1])
    expect(isFinite(z), is: [1, 0, 0, 0])
  }
}
