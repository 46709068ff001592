internal import Grading

/// What is wrong with a hand-in, told on its page: failures that look alike once, and what rests on another failure counted.
struct FeedbackCauses {
  /// How many arrays of a case are described.
  private static let describedArrays = 3

  /// How many lines of the student's words are shown of one exercise.
  private static let quotedLines = 6

  /// Failures that look alike.
  private struct Cause {
    var exercises: [ReadReport.Exercise]
  }

  private var causes: [Cause] = []
  private var unwritten: [ReadReport.Exercise] = []
  private var waiting: [ReadReport.Exercise] = []

  /// Whether the failures of practice are not told, since something that is graded is wrong.
  let putsOffPractice: Bool

  /// The name of what is told of an exercise, by its path.
  private(set) var places: [String: Markup] = [:]

  init(_ report: ReadReport) {
    let failed = report.exercises.filter { $0.verdict != "passed" }
    putsOffPractice = failed.contains { $0.maximum > 0 }
    let paths = Set(failed.map(\.path))
    for exercise in failed where exercise.maximum > 0 || !putsOffPractice {
      if exercise.verdict == "not-implemented" {
        unwritten.append(exercise)
      } else if let cause = exercise.restsOn, cause.certain, paths.contains(cause.path) {
        waiting.append(exercise)
      } else if let index = causes.firstIndex(where: { Self.isAlike($0.exercises[0], exercise) }) {
        causes[index].exercises.append(exercise)
      } else {
        causes.append(Cause(exercises: [exercise]))
      }
    }
    for (index, cause) in causes.enumerated() {
      for exercise in cause.exercises { places[exercise.path] = "cause-\(index + 1)" }
    }
    for exercise in unwritten { places[exercise.path] = "unwritten" }
    for exercise in waiting { places[exercise.path] = "waiting" }
  }

  private static func isAlike(_ one: ReadReport.Exercise, _ other: ReadReport.Exercise) -> Bool {
    guard one.verdict == other.verdict, one.summary == other.summary else { return false }
    if one.verdict == "wrong" {
      return one.firstHint != nil && one.firstHint?.text == other.firstHint?.text
    }
    return one.file != nil && one.line == other.line && one.message == other.message
  }

  /// The causes, one after the other.
  var markup: Markup {
    guard !places.isEmpty else {
      return
        "<h2>What is wrong</h2><p class=\"good\">✓ Nothing: every exercise that was run passes.</p>"
    }
    return """
      <section aria-labelledby="wrong"><h2 id="wrong">What is wrong</h2>
      \(causes.enumerated().map { article($1, number: $0 + 1) })
      \(missing)
      \(rest)
      </section>
      """
  }

  private func article(_ cause: Cause, number: Int) -> Markup {
    let first = cause.exercises[0]
    let others = cause.exercises.dropFirst()
    let title = first.name + (others.isEmpty ? "" : " and \(others.count) more")
    let also: Markup =
      others.isEmpty ? .empty : "<p>also: \(others.map(\.name).joined(separator: ", "))</p>"
    let remark: Markup = first.restsOn.map { "<p><strong>\($0.text)</strong></p>" } ?? .empty
    return """
      <article id="cause-\(number)">
      <h3>\(title): <span class="verdict">\(Markup.path(first.summary))</span></h3>
      \(also)\(words(of: first))\(failure(of: first))\(remark)
      </article>

      """
  }

  /// What the student's code said, or that it is left out.
  private func words(of exercise: ReadReport.Exercise) -> Markup {
    let message = Texts.quoted(exercise.message ?? "", maximumLines: Self.quotedLines)
    let printed = Texts.quoted(exercise.printed, maximumLines: Self.quotedLines)
    if message.isEmpty, printed.isEmpty {
      return exercise.cut == true ? Markup.quotation(.withheld) : .empty
    }
    let heading: Markup = printed.isEmpty ? .empty : "<p>your code printed:</p>"
    return "\(Markup.quotation(message))\(heading)\(Markup.quotation(printed))"
  }

  /// The case that tells the most: the first that fails and has a hint.
  private func failure(of exercise: ReadReport.Exercise) -> Markup {
    let failing = exercise.cases.filter { $0.verdict != "passed" }
    let end = exercise.verdict == "wrong" ? nil : failing.first { $0.verdict == "no-answer" }
    guard let told = end ?? failing.first(where: { $0.hint != nil }) ?? failing.first else { return .empty }
    let several =
      failing.count > 1 && end == nil ? " (\(failing.count) of \(exercise.cases.count) cases fail)" : ""
    var facts = told.mismatches.prefix(Self.describedArrays).map(\.text)
    let more = told.mismatches.count - facts.count
    if more > 0 { facts.append("and \(more) more array\(more == 1 ? "" : "s")") }
    let list: Markup =
      facts.isEmpty ? .empty : "<ul class=\"facts\">\(facts.map { "<li>\($0)</li>" as Markup })</ul>"
    let hint: Markup = told.hint.map { "<p class=\"hint\">hint: \($0.text)</p>" } ?? .empty
    return "<p>in case \(told.name)\(several)</p>\(list)\(hint)"
  }

  private var missing: Markup {
    guard !unwritten.isEmpty else { return .empty }
    let reasons = Dictionary(grouping: unwritten, by: \.summary).sorted { $0.key < $1.key }
    let lines = reasons.map { reason, exercises -> Markup in
      "<li>\(reason): \(exercises.map(\.name).joined(separator: ", "))</li>"
    }
    return "<article id=\"unwritten\"><h3>Not there yet</h3><ul class=\"facts\">\(lines)</ul></article>\n"
  }

  private var rest: Markup {
    guard !waiting.isEmpty else { return .empty }
    let lines = waiting.map { "<li>\($0.name): \($0.restsOn?.text ?? $0.summary)</li>" as Markup }
    return
      "<article id=\"waiting\"><h3>Cannot pass before what is above</h3><ul class=\"facts\">\(lines)</ul></article>\n"
  }
}
