/// How broadcast operands are gone through in rows, along which each has a step of 0 or 1.
struct RowLayout {
  private(set) var rows = 1
  private(set) var length = 1

  /// The step of each operand along a row.
  private(set) var steps: [Int]

  /// For each row, how far each operand is from its first element.
  private(set) var offsets: [Int] = []

  /// - Parameters:
  ///   - shapes: The operands' shapes, which can be broadcast to that of the output.
  ///   - keepsRows: Whether the rows are the output's last axis, and not as long as possible.
  init(_ shapes: [[Int]], output: [Int], keepsRows: Bool) {
    var axes: [(length: Int, strides: [Int])] = []
    for axis in output.indices where keepsRows || output[axis] != 1 {
      let strides = shapes.map { Self.stride(of: $0, along: axis, of: output) }
      if let outer = axes.last, !keepsRows,
        zip(outer.strides, strides).allSatisfy({ $0 == $1 * output[axis] })
      {
        axes[axes.count - 1] = (outer.length * output[axis], strides)
      } else {
        axes.append((output[axis], strides))
      }
    }
    steps = axes.last?.strides ?? shapes.map { _ in 0 }
    length = axes.popLast()?.length ?? 1
    rows = axes.reduce(1) { $0 * $1.length }
    var position = [Int](repeating: 0, count: axes.count)
    for _ in 0..<rows {
      for input in shapes.indices {
        offsets.append(zip(position, axes).reduce(0) { $0 + $1.0 * $1.1.strides[input] })
      }
      // Counted up as an odometer does, beginning with the last wheel.
      for axis in axes.indices.reversed() {
        position[axis] += 1
        if position[axis] < axes[axis].length { break }
        position[axis] = 0
      }
    }
  }

  /// How far it is in memory from one element to the next along an axis of the output; 0 where the operand is repeated.
  private static func stride(of shape: [Int], along axis: Int, of output: [Int]) -> Int {
    let own = axis - (output.count - shape.count)
    guard own >= 0, shape[own] != 1 else { return 0 }
    return shape[(own + 1)...].reduce(1, *)
  }
}
