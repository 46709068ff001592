extension NDArray {
  /// The view that the selections show; axes that are not mentioned are taken whole.
  func view(of selections: [AxisSelection]) -> NDArray {
    let selections = completed(selections)
    var (shape, strides) = ([Int](), [Int]())
    var start = pointer
    var axis = 0
    for selection in selections {
      switch selection {
      case .index(let index):
        start += offset(of: index, axis: axis)
        axis += 1
      case .slice(let first, let stop, let step):
        let (offset, length) = bounds(first, stop, step, length: self.shape[axis])
        // An empty slice starts nowhere; its address stays within the memory.
        if length > 0 { start += offset * self.strides[axis] }
        shape.append(length)
        // Of one element or none, the stride is of no effect, and the step may be any number.
        strides.append(length > 1 ? self.strides[axis] * step : self.strides[axis])
        axis += 1
      case .newAxisOfLengthOne:
        shape.append(1)
        strides.append(0)
      case .remainingAxes:
        let count = self.ndim - selections.count { $0.takesAxis }
        shape += self.shape[axis..<axis + count]
        strides += self.strides[axis..<axis + count]
        axis += count
      }
    }
    return NDArray(viewOf: self, pointer: start, shape: shape, strides: strides)
  }

  /// The view of the part at an index of the first axis.
  func view(at index: Int) -> NDArray {
    check(ndim > 0, "too many indices for array: array is 0-dimensional, but 1 were indexed")
    return NDArray(
      viewOf: self, pointer: pointer + offset(of: index, axis: 0), shape: Array(shape.dropFirst()),
      strides: Array(strides.dropFirst()))
  }

  /// The selections with exactly one that takes the axes that are left over.
  private func completed(_ selections: [AxisSelection]) -> [AxisSelection] {
    let taken = selections.count { $0.takesAxis }
    check(
      taken <= ndim,
      "too many indices for array: array is \(ndim)-dimensional, but \(taken) were indexed")
    let ellipses = selections.count { $0.isEllipsis }
    check(ellipses <= 1, "an index can only have a single ellipsis ('...')")
    return ellipses == 1 ? selections : selections + [.remainingAxes]
  }

  /// How far from the first element the part at `index` begins.
  private func offset(of index: Int, axis: Int) -> Int {
    let length = shape[axis]
    check(
      index >= -length && index < length,
      "index \(index) is out of bounds for axis \(axis) with size \(length)")
    return (index < 0 ? index + length : index) * strides[axis]
  }
}

extension AxisSelection {
  /// Whether this selects from an axis of its own.
  fileprivate var takesAxis: Bool {
    switch self {
    case .index, .slice: true
    case .remainingAxes, .newAxisOfLengthOne: false
    }
  }

  fileprivate var isEllipsis: Bool {
    if case .remainingAxes = self { true } else { false }
  }
}

/// The index of the first element of a slice, and how many there are, on an axis of `length`, by Python's
/// rules.
private func bounds(_ start: Int?, _ stop: Int?, _ step: Int, length: Int) -> (first: Int, count: Int) {
  check(step != 0, "slice step cannot be zero")
  // Walking backwards, -1 stands for the place before the first element.
  let (lowest, highest) = step > 0 ? (0, length) : (-1, length - 1)
  func clamped(_ bound: Int) -> Int {
    Swift.min(Swift.max(bound < 0 ? bound + length : bound, lowest), highest)
  }
  let first = start.map(clamped) ?? (step > 0 ? lowest : highest)
  let end = stop.map(clamped) ?? (step > 0 ? highest : lowest)
  let distance = step > 0 ? end - first : first - end
  return (first, distance <= 0 ? 0 : Int(UInt(distance - 1) / step.magnitude) + 1)
}
