/// The points by section and exercise, as a table; where something is told of an exercise there is a link to it.
struct ScoreTable {
  let result: GradingResult

  /// Whether the failures of practice are not told.
  let putsOffPractice: Bool

  /// The name of what is told of an exercise, by its path.
  let places: [String: Markup]

  var markup: Markup {
    """
    <table class="list">
    <caption class="hidden">Points by section and exercise</caption>
    <thead><tr><th scope="col">exercise</th><th scope="col" class="number">points</th></tr></thead>
    \(result.sections.map(section))
    </table>
    """
  }

  private func section(_ section: Section) -> Markup {
    let exercises = result.exercises(in: section)
    let passed = exercises.count { $0.verdict == .passed }
    let maximum = exercises.map(\.item.points).reduce(0, +)
    let waits = section == .practice && putsOffPractice && passed < exercises.count
    let points =
      maximum > 0
      ? "\(exercises.map(\.points).reduce(0, +)) / \(maximum)" : waits ? "can wait" : "no points"
    return """
      <tbody>
      <tr class="group"><th scope="rowgroup">\(section.title) <span class="faint">\(passed) of \(exercises.count)</span></th>\
      <td class="number">\(points)</td></tr>
      \(waits ? [] : exercises.map(row))
      </tbody>
      """
  }

  private func row(_ exercise: ExerciseResult) -> Markup {
    let passed = exercise.verdict == .passed
    let title: Markup =
      passed
      ? "\(exercise.item.title)"
      : places[exercise.item.path].map { "<a href=\"#\($0)\">\(exercise.item.title)</a>" }
        ?? "\(exercise.item.title)"
    let mark: Markup =
      passed
      ? "<span class=\"mark good\" role=\"img\" aria-label=\"passed\">✓</span>"
      : "<span class=\"mark bad\" role=\"img\" aria-label=\"failed\">✗</span>"
    let verdict: Markup = passed ? .empty : "<small>\(exercise.verdict.headline)</small>"
    let points = exercise.item.points == 0 ? "" : "\(exercise.points) / \(exercise.item.points)"
    return
      "<tr><th scope=\"row\" class=\"row\">\(mark)\(title)\(verdict)</th><td class=\"number\">\(points)</td></tr>\n"
  }
}
