/// What can stand between the brackets of `array[…]` for one axis: an `Int`, a range, or one of the
/// selections that ``AxisSelection`` names, such as `.all` or `.newAxis`.
///
/// Indices below 0 count from the end, as in NumPy: -1 is the last element. Ranges may reach beyond the end.
public protocol AxisIndex {
  /// What is selected.
  var selection: AxisSelection { get }
}

/// What an index selects along an axis.
public enum AxisSelection: AxisIndex {
  /// The element at an index; the axis vanishes.
  ///
  /// `i` in NumPy.
  case index(Int)

  /// Every `step`-th element from `start` on, up to but not including `stop`.
  ///
  /// `start:stop:step` in NumPy.
  case slice(start: Int?, stop: Int?, step: Int)

  /// As many whole axes as are left over.
  ///
  /// `...` in NumPy.
  case remainingAxes

  /// A new axis of length 1; `np.newaxis` in NumPy.
  case newAxisOfLengthOne

  /// The selection itself.
  public var selection: AxisSelection { self }
}

extension AxisIndex where Self == AxisSelection {
  /// The whole axis; `:` in NumPy.
  public static var all: AxisSelection { .slice(start: nil, stop: nil, step: 1) }

  /// As many whole axes as are left over; `...` in NumPy.
  public static var ellipsis: AxisSelection { .remainingAxes }

  /// A new axis of length 1; `np.newaxis` in NumPy.
  public static var newAxis: AxisSelection { .newAxisOfLengthOne }

  /// Every `step`-th element from `start` on, up to but not including `stop`; `start:stop:step` in NumPy.
  ///
  /// A bound that is left out is the end of the axis on that side; with a negative step, the axis is walked
  /// backwards: `a[.stride(by: -1)]` is `a` in reverse order.
  public static func stride(from start: Int? = nil, to stop: Int? = nil, by step: Int = 1) -> AxisSelection {
    .slice(start: start, stop: stop, step: step)
  }
}

extension Int: AxisIndex {
  /// The element at this index.
  public var selection: AxisSelection { .index(self) }
}

extension Range: AxisIndex where Bound == Int {
  /// The elements from the lower bound up to but not including the upper one.
  public var selection: AxisSelection { .slice(start: lowerBound, stop: upperBound, step: 1) }
}

extension ClosedRange: AxisIndex where Bound == Int {
  /// The elements from the lower bound up to and including the upper one.
  public var selection: AxisSelection { .slice(start: lowerBound, stop: stop(after: upperBound), step: 1) }
}

extension PartialRangeFrom: AxisIndex where Bound == Int {
  /// The elements from the lower bound on.
  public var selection: AxisSelection { .slice(start: lowerBound, stop: nil, step: 1) }
}

extension PartialRangeUpTo: AxisIndex where Bound == Int {
  /// The elements before the upper bound.
  public var selection: AxisSelection { .slice(start: nil, stop: upperBound, step: 1) }
}

extension PartialRangeThrough: AxisIndex where Bound == Int {
  /// The elements up to and including the upper bound.
  public var selection: AxisSelection { .slice(start: nil, stop: stop(after: upperBound), step: 1) }
}

/// The bound of a slice that has `last` as its last element; after -1, the last element, there is nothing.
private func stop(after last: Int) -> Int? {
  if last == -1 { return nil }
  return last == .max ? .max : last + 1
}
