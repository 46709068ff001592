import Testing

@testable import NDArrays

struct ShapeTests {
  @Test(
    arguments: [
      ([], [], []),
      ([3], [], [3]),
      ([2, 3], [3], [2, 3]),
      ([2, 1], [1, 3], [2, 3]),
      ([4, 1, 3], [2, 1], [4, 2, 3]),
      ([0], [1], [0]),
      ([2, 0], [1, 1], [2, 0]),
      ([3], [4], nil),
      ([2, 3], [2], nil),
      ([0], [2], nil),
    ] as [([Int], [Int], [Int]?)])
  func broadcasting(a: [Int], b: [Int], expected: [Int]?) {
    #expect(broadcastShape(a, b) == expected)
    #expect(broadcastShape(b, a) == expected)
  }

  @Test(
    arguments: [
      ([], [], true),
      ([3], [1], true),
      ([3], [2], false),
      ([3], [-1], false),
      ([2, 3], [3, 1], true),
      ([2, 3], [1, 2], false),
      ([1, 3], [77, 1], true),
      ([3, 1], [1, 5], true),
      ([2, 3], [4, 1], false),
      ([2, 0], [9, 9], true),
      ([1], [0], true),
      ([2], [0], false),
    ] as [([Int], [Int], Bool)])
  func contiguity(shape: [Int], strides: [Int], expected: Bool) {
    #expect(hasContiguousLayout(shape: shape, strides: strides) == expected)
  }

  @Test(
    arguments: [([], []), ([4], [1]), ([2, 3, 4], [12, 4, 1]), ([2, 0, 3], [3, 3, 1])] as [([Int], [Int])])
  func stridesInCOrder(shape: [Int], expected: [Int]) {
    #expect(contiguousStrides(of: shape) == expected)
  }

  @Test func axesCountFromEitherEnd() {
    #expect((-3..<3).map { normalized(axis: $0, ndim: 3) } == [0, 1, 2, 0, 1, 2])
  }

  @Test func shapesAreWrittenAsTuples() {
    #expect([[], [3], [2, 3]].map(tuple) == ["()", "(3,)", "(2, 3)"])
    #expect([[], [3], [2, 3]].map(compactTuple) == ["()", "(3,)", "(2,3)"])
  }
}
