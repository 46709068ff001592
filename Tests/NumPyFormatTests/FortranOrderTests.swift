import Testing

@testable import NumPyFormat

@Suite("FortranOrder")
struct FortranOrderTests {
  @Test(
    "puts elements in C order, in pieces of any size",
    arguments: [[7], [2, 3], [3, 1], [1, 5], [17, 3], [3, 17], [2, 3, 4], [5, 1, 3, 2], [1, 1]])
  func places(_ shape: [Int]) {
    let count = shape.reduce(1, *)
    // The element at index (i, j, …) is its own place in C order.
    let source = (0..<count).map { place in
      var rest = place
      var offset = 0
      for (axis, length) in shape.enumerated() {
        offset += rest % length * shape[(axis + 1)...].reduce(1, *)
        rest /= length
      }
      return offset
    }
    for size in 1...count {
      var elements = [Int](repeating: -1, count: count)
      elements.withUnsafeMutableBufferPointer { elements in
        for first in stride(from: 0, to: count, by: size) {
          source[first..<min(first + size, count)].withUnsafeBufferPointer {
            FortranOrder(shape: shape).place($0, from: first, in: elements)
          }
        }
      }
      #expect(elements == Array(0..<count))
    }
  }
}
