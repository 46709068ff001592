internal import Foundation
internal import Grading

/// What staff look at after grading a course, `report.html`: one file that leads to the feedback pages beside it.
///
/// Ids, names, labels and what crashes say come from hand-ins and platforms; all of it is text here, and bounded.
struct ClassReportPage {
  /// How many rows a list has before the rest is only counted; `summary.json` and `grades.csv` have all.
  private static let (mostMistakes, mostCrashes, mostSlow, mostStudents) = (40, 100, 15, 5000)

  /// How many crashes are shown before the others are folded up.
  private static let shownCrashes = 8

  private let summary: ClassSummary

  /// The titles of the exercises, by their paths.
  private let titles: [String: String]

  /// The names of the students' files, by their ids.
  private let files: [String: String]

  init(_ summary: ClassSummary) {
    self.summary = summary
    titles = Dictionary(
      summary.exercises.map { ($0.path, $0.title) }, uniquingKeysWith: { first, _ in first })
    files = Dictionary(
      summary.rows.compactMap { row in row.feedback.map { (row.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The page in UTF-8.
  var data: Data {
    Page(
      title: "\(Texts.phrase(summary.assignment)): the class",
      header: """
        <p class="over">for staff: do not pass this page on to students</p>
        <h1>\(Texts.phrase(summary.assignment))</h1>
        <p>\(overview)</p>
        """,
      main: """
        <div class="halves">
        <div>
        \(section("Points", PointsHistogram(summary.totals, maximum: summary.maximum).markup))
        \(section("Exercises, the hardest first", exercises))
        </div>
        <div>
        \(section("Mistakes, the most frequent first", mistakes))
        \(section("What crashed, or did not end", crashes))
        \(section("What took long", slowest))
        </div>
        </div>
        \(section("Students", students))
        """,
      footer: "<p>Made by the autograder of the homework; nothing on this page is loaded from elsewhere.</p>"
    ).data
  }

  private func section(_ title: String, _ content: Markup) -> Markup {
    "<section aria-label=\"\(title)\"><h2>\(title)</h2>\(content)</section>"
  }

  private var overview: String {
    let totals = summary.totals.flatMap { total in
      Array(repeating: Double(total.points) ?? 0, count: min(max(0, total.count), 1_000_000))
    }
    let graded =
      "\(summary.students) student\(summary.students == 1 ? "" : "s"), \(summary.graded) graded"
    guard !totals.isEmpty else { return graded + "." }
    let mean = totals.reduce(0, +) / Double(totals.count)
    let median = (totals[(totals.count - 1) / 2] + totals[totals.count / 2]) / 2
    return graded
      + "; of \(summary.maximum) points the mean is \(Self.text(mean)), the median \(Self.text(median))."
  }

  private static func text(_ number: Double) -> String {
    let text = String(format: "%.1f", number)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // MARK: Mistakes

  private var mistakes: Markup {
    guard !summary.mistakes.isEmpty else { return "<p>None that is known.</p>" }
    let rows = summary.mistakes.prefix(Self.mostMistakes).map { mistake -> Markup in
      let exercises = mistake.exercises.map { titles[$0] ?? $0 }
      let named = exercises.prefix(3).joined(separator: ", ")
      let more = exercises.count > 3 ? " and \(exercises.count - 3) more" : ""
      return
        "<tr><td class=\"number wide\">\(mistake.students) of \(summary.graded)</td><td>\(Texts.phrase(mistake.text, limit: 500))<small>\(Texts.phrase(named + more, limit: 300))</small></td></tr>\n"
    }
    return """
      <table class="list"><caption class="hidden">Mistakes: how many students, and what</caption>
      <thead><tr><th scope="col" class="number wide">students</th><th scope="col">what they read as a hint</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      \(more(summary.mistakes.count - rows.count, of: "mistake", in: "summary.json"))
      """
  }

  // MARK: Exercises

  private var exercises: Markup {
    let graded = summary.exercises.filter { $0.passed + $0.failed > 0 }
    let sorted = graded.enumerated().sorted { one, other in
      (Self.share(one.element), one.offset) < (Self.share(other.element), other.offset)
    }.map(\.element)
    guard !sorted.isEmpty else { return "<p>None was graded.</p>" }
    let rows = sorted.map { exercise -> Markup in
      let share = Int((100 * Self.share(exercise)).rounded())
      let verdicts = exercise.verdicts.filter { $0.key != "passed" }.sorted {
        ($1.value, $0.key) < ($0.value, $1.key)
      }.map { "\($0.value) \($0.key.replacing("-", with: " "))" }.joined(separator: ", ")
      let points = exercise.points == 0 ? "" : "\(exercise.points)"
      return
        "<tr><th scope=\"row\">\(exercise.title)<small>\(verdicts)</small></th><td class=\"number wide\">\(points)</td><td class=\"number\">\(share) %\(Markup.bar(points: share, of: 100))</td></tr>\n"
    }
    return """
      <table class="list"><caption class="hidden">Exercises: points, and how many students pass</caption>
      <thead><tr><th scope="col">exercise</th><th scope="col" class="number wide">points</th><th scope="col" class="number">pass</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private static func share(_ exercise: ClassSummary.Exercise) -> Double {
    Double(exercise.passed) / Double(max(1, exercise.passed + exercise.failed))
  }

  // MARK: Crashes and time

  /// One line of a student's for all exercises that ended there.
  private struct Ending {
    let student: String
    let place: String
    let words: String
    var exercises: [String]
  }

  private var endings: [Ending] {
    var endings: [Ending] = []
    for crash in summary.crashes {
      let lines = crash.text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let place = String(lines.first ?? "")
      // Those of one student follow one another.
      if let last = endings.lastIndex(where: { $0.place == place }), endings[last].student == crash.student {
        endings[last].exercises.append(crash.exercise)
      } else {
        let words = lines.count == 2 ? String(lines[1]) : ""
        endings.append(
          Ending(student: crash.student, place: place, words: words, exercises: [crash.exercise]))
      }
    }
    return endings
  }

  private var crashes: Markup {
    let endings = endings
    guard !endings.isEmpty else { return "<p>Nothing.</p>" }
    let rows = endings.prefix(Self.mostCrashes).map { ending -> Markup in
      let words = Texts.quoted(ending.words, maximumLines: 2, maximumBytes: 300)
      let first = titles[ending.exercises[0]] ?? Texts.phrase(ending.exercises[0])
      let more = ending.exercises.count > 1 ? " and \(ending.exercises.count - 1) more" : ""
      return
        "<li>\(link(ending.student)): \(Markup.path(Texts.phrase(ending.place, limit: 200))), in \(first)\(more)\(Markup.quotation(words))</li>\n"
    }
    let rest: Markup =
      rows.count > Self.shownCrashes
      ? "<details><summary>\(rows.count - Self.shownCrashes) more</summary><ul class=\"facts\">\(Array(rows.dropFirst(Self.shownCrashes)))</ul></details>"
      : .empty
    return """
      <ul class="facts">\(Array(rows.prefix(Self.shownCrashes)))</ul>\(rest)
      \(more(endings.count - rows.count, of: "crash", in: "summary.json", plural: "crashes"))
      """
  }

  private var slowest: Markup {
    guard !summary.slowest.isEmpty else { return "<p>Nothing was graded.</p>" }
    let rows = summary.slowest.prefix(Self.mostSlow).map { slow -> Markup in
      "<tr><th scope=\"row\">\(link(slow.student))</th><td class=\"number\">\(String(format: "%.1f s", slow.seconds))</td></tr>"
    }
    return """
      <p>All together took \(Self.duration(summary.seconds)).</p>
      <table class="list narrow"><caption class="hidden">The hand-ins that took longest</caption>
      <thead><tr><th scope="col">student</th><th scope="col" class="number">build and exercises</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds), 1e9).rounded())
    if whole < 120 { return "\(whole) s" }
    return whole < 7200 ? "\(whole / 60) min" : "\(whole / 3600) h \(whole / 60 % 60) min"
  }

  // MARK: Students

  private var students: Markup {
    let rows = summary.rows.prefix(Self.mostStudents).map { row -> Markup in
      let notes = [row.flags.joined(separator: ", "), row.reason ?? ""].filter { !$0.isEmpty }
      let name: Markup = row.name.map { "<small>\(Texts.phrase($0))</small>" } ?? .empty
      return
        "<tr><th scope=\"row\">\(link(row.id))\(name)</th><td class=\"number wide\">\(row.total ?? "–")</td><td>\(Texts.phrase(notes.joined(separator: "; "), limit: 300))</td></tr>\n"
    }
    return """
      <div class="scroll"><table class="list"><caption class="hidden">Students: points and what is to be looked at</caption>
      <thead><tr><th scope="col">student</th><th scope="col" class="number wide">points</th><th scope="col">to be looked at</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      \(more(summary.rows.count - rows.count, of: "student", in: "grades.csv"))
      """
  }

  /// A student's id, which leads to the feedback page if there is one.
  private func link(_ student: String) -> Markup {
    guard let file = files[student] else { return "\(Texts.phrase(student))" }
    return "<a href=\"\(Markup(linkTo: ["feedback", "\(file).html"]))\">\(Texts.phrase(student))</a>"
  }

  private func more(_ count: Int, of what: String, in file: String, plural: String? = nil) -> Markup {
    guard count > 0 else { return .empty }
    return
      "<p class=\"faint\">and \(count) more \(count == 1 ? what : plural ?? what + "s"): \(file) has all.</p>"
  }
}
