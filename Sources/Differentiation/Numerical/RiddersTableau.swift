/// Central differences for falling steps, extrapolated to the step 0 (Neville's scheme in h²).
///
/// A row belongs to a step hᵢ; its first entry is the central difference itself, and every further one
/// removes one more power of h² from the error:
///
///     a[i][j] = a[i][j−1] + (a[i][j−1] − a[i−1][j−1]) / ((hᵢ₋ⱼ/hᵢ)² − 1)
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

  /// Powers of h² beyond this are all noise.
  private static let maximumColumns = 10

  /// Fewer rows than this can agree by coincidence.
  private static let minimumRows = 3

  /// An entry that may be the derivative.
  struct Candidate {
    let value: Double
    /// Its estimated error.
    var error: Double
    /// The part of `error` that comes from a kink.
    let kink: Double
    /// The row it stands in.
    let sample: StepSample
    let row: Int
    fileprivate let column: Int
    /// The second derivative, extrapolated in the same way, and its estimated error.
    let curvature: (value: Double, error: Double)

    /// Whether the slopes on both sides stay apart by more than rounding explains.
    var isKinked: Bool { kink > 4 * sample.rounding }
  }

  private struct Row {
    let sample: StepSample
    let entries: [Double]
    /// The same scheme for the second derivative.
    let curvatures: [Double]
  }

  /// The entry with the smallest estimated error; `nil` before there are three rows.
  private(set) var best: Candidate?

  /// Whether rounding errors alone would make the next row worse than `best`.
  private(set) var isExhausted = false

  /// The rows so far, of a gapless sequence of steps.
  private var rows: [Row] = []

  /// Adds the central difference for the next smaller step.
  mutating func addRow(_ sample: StepSample) {
    let row = Row(
      sample: sample,
      entries: extrapolations(of: sample.slope, sample, after: rows.count, columns: Self.maximumColumns) {
        $0.entries
      },
      curvatures: extrapolations(
        of: sample.turn / sample.halfWidth, sample, after: rows.count, columns: Self.maximumColumns
      ) { $0.curvatures })
    rows.append(row)
    guard let above = rows.dropLast().last, rows.count >= Self.minimumRows else { return }

    for column in row.entries.indices.dropFirst() {
      let entry = row.entries[column]
      let change = max(
        (entry - row.entries[column - 1]).magnitude, (entry - above.entries[column - 1]).magnitude)
      let kink = kink(of: entry, column: column)
      let error = change + sample.rounding + kink
      if error <= best?.error ?? .infinity {
        let curvature = (
          value: row.curvatures[column],
          error: (row.curvatures[column] - row.curvatures[column - 1]).magnitude
            + sample.rounding / sample.halfWidth
        )
        best = Candidate(
          value: entry, error: error, kink: kink, sample: sample, row: rows.count - 1, column: column,
          curvature: curvature)
      }
    }
    isExhausted = sample.rounding * Self.ratio >= best?.error ?? .infinity
  }

  /// What `candidate` becomes if a row for another, much smaller step follows its own.
  func value(of candidate: Candidate, followedBy sample: StepSample) -> Double {
    last(of: sample.slope, sample, after: candidate) { $0.entries }
  }

  /// What its second derivative becomes then.
  func curvature(of candidate: Candidate, followedBy sample: StepSample) -> Double {
    last(of: sample.turn / sample.halfWidth, sample, after: candidate) { $0.curvatures }
  }

  private func last(
    of first: Double, _ sample: StepSample, after candidate: Candidate, _ entries: (Row) -> [Double]
  ) -> Double {
    let all = extrapolations(
      of: first, sample, after: candidate.row + 1, columns: candidate.column + 2, entries)
    return all[all.count - 1]
  }

  /// The entries of a row that begins with `first` and follows the first `count` ones.
  private func extrapolations(
    of first: Double, _ sample: StepSample, after count: Int, columns: Int, _ entries: (Row) -> [Double]
  ) -> [Double] {
    var result = [first]
    for column in 1..<max(1, min(count + 1, columns)) {
      let ratio = rows[count - column].sample.halfWidth / sample.halfWidth
      let (left, above) = (result[column - 1], entries(rows[count - 1])[column - 1])
      result.append(left + (left - above) / (-1.0).addingProduct(ratio, ratio))
    }
    return result
  }

  /// How far both slopes are from `entry` if they did not approach each other enough, as at a kink; else 0.
  ///
  /// On a smooth function the bend is f″(x)·h and shrinks as the step does, by 0.618 per row; at a kink it stays.
  private func kink(of entry: Double, column: Int) -> Double {
    let sample = rows[rows.count - 1].sample
    var expected = rows[rows.count - 1 - column].sample.bend
    for _ in 0..<column { expected *= 0.8 }
    return sample.bend > expected ? sample.bend / 2 + (entry - sample.slope).magnitude : 0
  }
}
