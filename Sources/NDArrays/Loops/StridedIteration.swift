/// How far one step goes in each of up to four arrays, in elements; also, where a place is in each of them.
struct Steps: Equatable {
  var first: Int
  var second: Int
  var third = 0
  var fourth = 0

  /// No step at all.
  static let zero = Steps(first: 0, second: 0)

  static func += (left: inout Steps, right: Steps) {
    left.first &+= right.first
    left.second &+= right.second
    left.third &+= right.third
    left.fourth &+= right.fourth
  }

  /// `count` of these steps together.
  func repeated(_ count: Int) -> Steps {
    Steps(
      first: first &* count, second: second &* count, third: third &* count, fourth: fourth &* count)
  }
}

/// One axis of a loop over several arrays at once.
struct LoopAxis {
  /// How many steps there are.
  var length: Int

  /// How far one step goes in each array.
  var steps: Steps

  /// How many steps have been taken.
  fileprivate var position = 0

  fileprivate init(length: Int, steps: Steps) {
    self.length = length
    self.steps = steps
  }
}

/// Nested loops over all elements of several arrays at once.
///
/// Axes of length 1 are left out, and neighbours that lie in memory like one axis, in all arrays, are made
/// one: a loop over contiguous arrays has a single axis.
struct NestedLoop {
  /// The axes, outermost first.
  private var axes: [LoopAxis] = []

  /// Whether there is nothing to loop over.
  private var isEmpty = false

  /// Creates a loop to which the axes are yet to be added.
  init(capacity: Int) {
    axes.reserveCapacity(capacity)
  }

  /// Creates a loop over arrays of the same shape that have these strides.
  init(shape: [Int], _ first: [Int], _ second: [Int], _ third: [Int]? = nil, _ fourth: [Int]? = nil) {
    self.init(capacity: shape.count)
    for axis in shape.indices {
      append(
        length: shape[axis],
        Steps(
          first: first[axis], second: second[axis], third: third?[axis] ?? 0, fourth: fourth?[axis] ?? 0))
    }
  }

  /// Adds an axis inside those there are.
  mutating func append(length: Int, _ steps: Steps) {
    if length == 1 { return }
    if length == 0 { isEmpty = true }
    if let outer = axes.last, outer.steps == steps.repeated(length) {
      axes[axes.count - 1] = LoopAxis(length: outer.length * length, steps: steps)
    } else {
      axes.append(LoopAxis(length: length, steps: steps))
    }
  }

  /// Calls `body` once for every run along the innermost axis, with the place in each array where the run
  /// starts.
  ///
  /// The order is that of nested loops.
  consuming func forEachRun(_ body: (_ start: Steps, _ run: LoopAxis) -> Void) {
    if isEmpty { return }
    guard let innermost = axes.popLast() else {
      body(.zero, LoopAxis(length: 1, steps: .zero))
      return
    }
    var start = Steps.zero
    while true {
      body(start, innermost)
      // Count up, as an odometer does, beginning with the last wheel.
      var axis = axes.count - 1
      while axis >= 0 {
        start += axes[axis].steps
        axes[axis].position += 1
        if axes[axis].position < axes[axis].length { break }
        start += axes[axis].steps.repeated(-axes[axis].length)
        axes[axis].position = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
