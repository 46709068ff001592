/// Central differences for falling steps, extrapolated to the step 0 (Neville's scheme in h²).
///
/// A row belongs to a step hᵢ; its first entry is the central difference itself, and every further one
/// removes one more power of h² from the error:
///
///     a[i][j] = a[i][j−1] + (a[i][j−1] − a[i−1][j−1]) / (ratio²ʲ − 1)
///
/// Two things are added to Ridders' error estimate, how far an entry is from the two it was made of:
/// the rounding error of the differences, so that entries which agree by luck do not win; and, if the
/// slopes on both sides of x do not approach each other, half of their distance, so that a kink shows.
struct RiddersTableau {
  /// How much smaller each step is than the one before: the golden ratio.
  ///
  /// A fraction such as 2 could meet a periodic function at equal phases again and again; no number is further
  /// from being a fraction than this one.
  static let ratio = (1 + 5.0.squareRoot()) / 2

  /// From a tenth of x down to steps that no longer change x.
  static let maximumRows = 80

  /// Powers of h² beyond this are all noise.
  private static let maximumColumns = 10

  /// Fewer rows than this can agree by coincidence.
  private static let minimumRows = 3

  /// How many units in the last place a function's value is taken to be off; exp and a few sums make 4.
  private static let roundingErrors = 4.0

  private struct Row {
    /// The central difference and its extrapolations.
    var entries: [Double]
    /// The distance between the slopes to the right and to the left of x.
    var bend: Double
  }

  /// Where the derivative is taken.
  let x: Double

  /// The function's value there.
  let valueAtX: Double

  /// The entry with the smallest estimated error; NaN before there are three rows.
  private(set) var best = Double.nan

  /// The estimated error of `best`.
  private(set) var error = Double.infinity

  /// Whether rounding errors alone would make the next row worse than `best`.
  private(set) var isExhausted = false

  /// The rows so far, of a gapless sequence of steps.
  private var rows: [Row] = []

  init(x: Double, valueAtX: Double) {
    self.x = x
    self.valueAtX = valueAtX
  }

  /// Adds the central difference for the next smaller step.
  ///
  /// - Parameters:
  ///   - halfWidth: The step h.
  ///   - lower: f(x − h).
  ///   - upper: f(x + h).
  mutating func addRow(halfWidth: Double, lower: Double, upper: Double) {
    let slope = (upper - lower) / (2 * halfWidth)
    guard slope.isFinite else {
      // Outside the domain. The extrapolation needs a gapless sequence of steps, so it starts anew.
      rows.removeAll()
      return
    }
    // A function is no more exact than its argument, whose last bit shifts it by slope·x·ε.
    let size = max(lower.magnitude, upper.magnitude, valueAtX.magnitude, (slope * x).magnitude)
    let rounding = Self.roundingErrors * Double.ulpOfOne * size / halfWidth
    var row = Row(
      entries: [slope], bend: ((upper - valueAtX) - (valueAtX - lower)).magnitude / halfWidth)

    if let previous = rows.last {
      var power = 1.0
      for column in 1..<min(rows.count + 1, Self.maximumColumns) {
        power *= Self.ratio * Self.ratio
        let (left, above) = (row.entries[column - 1], previous.entries[column - 1])
        let entry = left + (left - above) / (power - 1)
        row.entries.append(entry)

        let change = max((entry - left).magnitude, (entry - above).magnitude)
        let estimate = change + rounding + kink(bend: row.bend, column: column)
        if rows.count + 1 >= Self.minimumRows && estimate <= error {
          (best, error) = (entry, estimate)
        }
      }
    }
    rows.append(row)
    isExhausted = rounding * Self.ratio >= error
  }

  /// Half of `bend` if it has not shrunk enough since the row `column` rows before, as of a kink; else 0.
  ///
  /// On a smooth function the bend is f″(x)·h and shrinks as the step does, by 0.618 per row; at a kink it stays.
  private func kink(bend: Double, column: Int) -> Double {
    let earlier = rows[rows.count - column].bend
    var expected = earlier
    for _ in 0..<column { expected *= 0.8 }
    return bend > expected ? bend / 2 : 0
  }
}
