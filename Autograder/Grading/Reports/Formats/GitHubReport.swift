/// Workflow commands of GitHub Actions: a group for each section, an annotation for each failure at the student's line, and the two
/// notices that GitHub Classroom reads points from.
///
/// Whatever a student's code or files have chosen stands between `stop-commands` and a word they cannot guess, or escaped in a command.
/// Sources: GitHub's "Workflow commands for GitHub Actions"; classroom-resources/autograding-grading-reporter, notify-classroom.js.
struct GitHubReport {
  private let result: GradingResult
  private let token: String

  init(_ disclosed: DisclosedResult, token: String) {
    (result, self.token) = (disclosed.result, token)
  }

  var text: String {
    let notes = result.notices.map { command("warning", [("title", "Note")], $0) }
    let lines =
      points + notes + result.sections.flatMap(group) + result.exercises.compactMap(annotation)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The points, as Classroom's own reporter gives them; none if only a part was graded.
  private var points: [String] {
    guard Set(result.exercises.map(\.item)).isSuperset(of: result.rubric.graded) else { return [] }
    return [
      command(
        "notice", [("title", "Autograding complete")], "Points \(result.points)/\(result.maximum)"),
      command(
        "notice", [("title", "Autograding report")],
        "{\"totalPoints\":\(result.points),\"maxPoints\":\(result.maximum)}"),
    ]
  }

  private func group(_ section: Section) -> [String] {
    let exercises = result.exercises(in: section)
    let total = exercises.map(\.points).reduce(0, +)
    let maximum = exercises.map(\.item.points).reduce(0, +)
    let score = maximum > 0 ? " \(total)/\(maximum)" : ""
    let lines = exercises.flatMap { exercise -> [String] in
      let mark = exercise.verdict == .passed ? "pass" : "FAIL"
      let points = exercise.item.points > 0 ? " \(exercise.points)/\(exercise.item.points)" : ""
      guard exercise.verdict != .passed else { return ["\(mark)  \(exercise.item.title)\(points)"] }
      return ["\(mark)  \(exercise.item.title)\(points)"]
        + FailureText(of: exercise, in: result).lines.map { "      \($0)" }
    }
    return ["::group::\(section.title)\(score)", "::stop-commands::\(token)"] + lines
      + ["::\(token)::", "::endgroup::"]
  }

  /// An error for an exercise with points, a warning for practice; `nil` for one that passed.
  private func annotation(_ exercise: ExerciseResult) -> String? {
    guard exercise.verdict != .passed else { return nil }
    let failure = FailureText(of: exercise, in: result)
    let place = exercise.place
    return command(
      exercise.item.points > 0 ? "error" : "warning",
      [
        ("file", place?.file), ("line", place?.line.map { "\($0)" }), ("title", exercise.item.title),
      ], ([failure.headline] + failure.explanation).joined(separator: "\n"))
  }

  private func command(_ name: String, _ properties: [(key: String, value: String?)], _ message: String)
    -> String
  {
    let given = properties.compactMap { key, value in value.map { "\(key)=\(Self.property($0))" } }
    return "::\(name) \(given.joined(separator: ","))::\(Self.message(message))"
  }

  /// Escapes a message: it stays on its line.
  static func message(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  /// Escapes a property's value: it ends neither the property nor the line.
  static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ replacements: [Unicode.Scalar: String]) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacements[scalar] {
        escaped += replacement
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
