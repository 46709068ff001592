/// The points by section and exercise, as a table; where something is told of an exercise there is a link to it.
package struct ScoreTable {
  /// One exercise.
  package struct Row {
    let title: String
    let passed: Bool

    /// What became of it if it failed, in the grader's own words.
    let headline: String
    let points: Int
    let maximum: Int

    /// The name of what is told of it on the page.
    let place: Markup?

    package init(
      title: String, passed: Bool, headline: String, points: Int, maximum: Int, place: Markup? = nil
    ) {
      (self.title, self.passed, self.headline) = (title, passed, headline)
      (self.points, self.maximum, self.place) = (points, maximum, place)
    }
  }

  /// Some exercises.
  package struct Group {
    let title: String
    let rows: [Row]

    /// Whether its failures are not told, and the exercises have no rows.
    let isPutOff: Bool

    package init(title: String, rows: [Row], isPutOff: Bool) {
      (self.title, self.rows, self.isPutOff) = (title, rows, isPutOff)
    }
  }

  private let groups: [Group]

  package init(_ groups: [Group]) { self.groups = groups }

  package var markup: Markup {
    """
    <table class="list">
    <caption class="hidden">Points by section and exercise</caption>
    <thead><tr><th scope="col">exercise</th><th scope="col" class="number">points</th></tr></thead>
    \(groups.map(Self.group))
    </table>
    """
  }

  private static func group(_ group: Group) -> Markup {
    let passed = group.rows.count(where: \.passed)
    let maximum = group.rows.map(\.maximum).reduce(0, +)
    let waits = group.isPutOff && passed < group.rows.count
    let points =
      maximum > 0
      ? "\(group.rows.map(\.points).reduce(0, +)) / \(maximum)" : waits ? "can wait" : "no points"
    return """
      <tbody>
      <tr class="group"><th scope="rowgroup">\(group.title) <span class="faint">\(passed) of \(group.rows.count)</span></th>\
      <td class="number">\(points)</td></tr>
      \(waits ? [] : group.rows.map(row))
      </tbody>
      """
  }

  private static func row(_ row: Row) -> Markup {
    let title: Markup = row.place.map { "<a href=\"#\($0)\">\(row.title)</a>" } ?? "\(row.title)"
    let mark: Markup =
      row.passed
      ? "<span class=\"mark good\" role=\"img\" aria-label=\"passed\">✓</span>"
      : "<span class=\"mark bad\" role=\"img\" aria-label=\"failed\">✗</span>"
    let isTold = !row.passed && !row.headline.isEmpty
    let headline: Markup = isTold ? "<small>\(Markup.path(row.headline))</small>" : .empty
    let points = row.maximum == 0 ? "" : "\(row.points) / \(row.maximum)"
    return
      "<tr><th scope=\"row\" class=\"row\">\(mark)\(title)\(headline)</th><td class=\"number\">\(points)</td></tr>\n"
  }
}

extension ScoreTable {
  /// The table of a result.
  ///
  /// - Parameters:
  ///   - putsOffPractice: Whether the failures of practice are not told.
  ///   - places: The name of what is told of an exercise, by its path.
  init(_ result: GradingResult, putsOffPractice: Bool, places: [String: Markup]) {
    self.init(
      result.sections.map { section in
        let rows = result.exercises(in: section).map { exercise in
          let passed = exercise.verdict == .passed
          return Row(
            title: exercise.item.title, passed: passed, headline: exercise.verdict.headline,
            points: exercise.points, maximum: exercise.item.points,
            place: passed ? nil : places[exercise.item.path])
        }
        return Group(title: section.title, rows: rows, isPutOff: section == .practice && putsOffPractice)
      })
  }
}
