/// What a function does within one step h of x, from its values at x − h, x and x + h.
struct StepSample {
  /// How many units in the last place a function's value is taken to be off; exp and a few sums make 4.
  private static let roundingErrors = 4.0

  /// The step h.
  let halfWidth: Double
  /// The central difference (f(x + h) − f(x − h)) / 2h.
  let slope: Double
  /// The slope to the right of x minus the slope to the left of it.
  let turn: Double
  /// The larger of the changes of the value to both sides.
  let change: Double
  /// The rounding error that comes from the last bits of the function's values.
  private let roundingOfValue: Double
  /// The rounding error that comes from the last bits of x, relative to the slope.
  private let roundingOfArgument: Double

  /// - Returns: `nil` if the slope or the turn is too large for a `Double`, or a value is not finite.
  init?(x: Double, halfWidth: Double, lower: Double, valueAtX: Double, upper: Double) {
    // Halves: their difference cannot overflow.
    let (right, left) = (upper / 2 - valueAtX / 2, valueAtX / 2 - lower / 2)
    slope = (upper / 2 - lower / 2) / halfWidth
    turn = 2 * ((right - left) / halfWidth)
    guard slope.isFinite, turn.isFinite else { return nil }
    self.halfWidth = halfWidth
    change = 2 * Swift.max(right.magnitude, left.magnitude)
    let size = Swift.max(lower.magnitude, upper.magnitude, valueAtX.magnitude)
    roundingOfValue =
      Self.roundingErrors * (Swift.max(Double.ulpOfOne * size, .leastNonzeroMagnitude) / halfWidth)
    roundingOfArgument = Self.roundingErrors * (Double.ulpOfOne * x.magnitude / halfWidth)
  }

  /// The distance between the slopes to the right and to the left of x.
  var bend: Double { turn.magnitude }

  /// The central second difference.
  var curvature: Double { turn / halfWidth }

  /// The square of this step over the other one, by which the truncation error shrinks.
  func squaredStep(over other: StepSample) -> Double {
    let ratio = halfWidth / other.halfWidth
    return (0.0).addingProduct(ratio, ratio)
  }

  /// The rounding error to be expected of `slope`.
  var rounding: Double { rounding(ifSlopeIs: slope) }

  /// The rounding error to be expected where the derivative is `slope`.
  func rounding(ifSlopeIs slope: Double) -> Double {
    // A function is no more exact than its argument, whose last bit shifts it by slope·x·ε.
    Swift.max(roundingOfValue, slope.magnitude * roundingOfArgument)
  }
}
