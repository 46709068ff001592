/// What changed between two runs: points gained and lost, exercise by exercise.
public struct ScoreChange {
  private let before: GradingResult

  /// The later result.
  public let after: GradingResult

  /// Compares an earlier result with a later one.
  public init(from before: GradingResult, to after: GradingResult) {
    self.before = before
    self.after = after
  }

  /// The exercises that fail now, and did not, or failed in another way: also those that came no further than to another mistake.
  public var worse: [RubricItem] {
    let earlier = Dictionary(
      before.exercises.map { ($0.item, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    return after.exercises.filter { $0.verdict != .passed && earlier[$0.item] != $0.verdict }.map(\.item)
  }

  /// A line for each exercise whose verdict changed, and the total; in the grader's own words alone.
  public var text: String {
    let earlier = Dictionary(before.exercises.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = after.exercises.compactMap { result -> String? in
      guard let old = earlier[result.item], old.verdict != result.verdict else { return nil }
      let gained = result.points - old.points
      let sign = gained > 0 ? "+\(gained)" : gained < 0 ? "\(gained)" : "  "
      return "  \(sign)  \(result.item.title): \(result.verdict.headline)"
    }
    let change = after.points - before.points
    let total =
      "\(after.points) / \(after.maximum) points"
      + (change == 0 ? "" : " (\(change > 0 ? "+" : "")\(change))")
    return ([""] + (lines.isEmpty ? ["  nothing changed"] : lines) + [total]).joined(separator: "\n")
  }
}
