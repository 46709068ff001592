/// One axis of a loop over up to four arrays at once.
struct LoopAxis {
  /// How many steps there are.
  var length: Int

  /// How far one step goes in each array, in elements.
  var strides: SIMD4<Int>
}

/// The axes of a loop over all elements of arrays with the same `shape`, outermost first.
///
/// Axes of length 1 are left out, and neighbours that lie in memory like one axis, in all arrays, are made one: a loop over
/// contiguous arrays has a single axis.
func loopAxes(
  shape: [Int], _ first: [Int], _ second: [Int], _ third: [Int]? = nil, _ fourth: [Int]? = nil
) -> [LoopAxis] {
  var axes: [LoopAxis] = []
  axes.reserveCapacity(Swift.max(shape.count, 1))
  for index in shape.indices where shape[index] != 1 {
    let strides = SIMD4(first[index], second[index], third?[index] ?? 0, fourth?[index] ?? 0)
    let length = shape[index]
    if let outer = axes.last, outer.strides == strides &* length {
      axes[axes.count - 1] = LoopAxis(length: outer.length * length, strides: strides)
    } else {
      axes.append(LoopAxis(length: length, strides: strides))
    }
  }
  if axes.isEmpty { axes.append(LoopAxis(length: 1, strides: .zero)) }
  return axes
}

/// Calls `body` once for every run along the innermost axis, with where it starts in each array.
///
/// The order is that of nested loops. Does nothing if some axis has length 0.
func forEachRun(_ axes: [LoopAxis], _ body: (_ offsets: SIMD4<Int>, _ run: LoopAxis) -> Void) {
  guard let innermost = axes.last, !axes.contains(where: { $0.length == 0 }) else { return }
  let outer = axes.dropLast()
  var counters = [Int](repeating: 0, count: outer.count)
  var offsets = SIMD4<Int>.zero
  while true {
    body(offsets, innermost)
    // Count up, as an odometer does, beginning with the last wheel.
    var axis = outer.count - 1
    while axis >= 0 {
      counters[axis] += 1
      offsets &+= outer[axis].strides
      if counters[axis] < outer[axis].length { break }
      offsets &-= outer[axis].strides &* outer[axis].length
      counters[axis] = 0
      axis -= 1
    }
    if axis < 0 { return }
  }
}
