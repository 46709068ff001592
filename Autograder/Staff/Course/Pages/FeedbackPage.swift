internal import Foundation
internal import Grading

/// What a student gets of a hand-in, for a browser: made of the report for the student, so that it holds nothing that must not be
/// seen.
struct FeedbackPage {
  private let record: ReadRecord

  init(_ record: ReadRecord) { self.record = record }

  /// The page in UTF-8, shorter than ``Page/maximumLength``.
  var data: Data { page.data }

  private var student: String { Texts.phrase(record.entry.student) }

  private var page: Page {
    let footer: Markup = "<p>Made by the autograder of the homework\(attempt).</p>"
    guard let report = record.studentReport else {
      return Page(
        title: "Not graded: \(student)",
        header: "<p class=\"over\">\(student)</p><h1>Not graded</h1>",
        main: "\(Markup.quotation(QuotedText(record.feedback)))", footer: footer)
    }
    let feedback = FeedbackCauses(report)
    return Page(
      title: "\(report.points) of \(report.maximum) points: \(student)",
      header: """
        <p class="over">\(student)</p>
        <h1>\(report.points) of \(report.maximum) points</h1>
        \(Markup.bar(points: report.points, of: report.maximum))
        \(feedback.places.isEmpty ? .empty : .jump)
        """,
      main: """
        \(Self.notes(report))
        <div class="columns">
        <section class="side" aria-labelledby="points"><h2 id="points">Points</h2>\(table(report, feedback).markup)</section>
        <div>\(feedback.markup)</div>
        </div>
        """,
      footer: footer)
  }

  /// Which attempt it is, and when it came, as far as that is known.
  private var attempt: String {
    let attempt = record.entry.attempt.map { ", from attempt \($0)" } ?? ""
    return attempt + (record.entry.time.map { ", handed in at \(Texts.phrase($0))" } ?? "")
  }

  private static func notes(_ report: ReadReport) -> Markup {
    let notes = report.notices.prefix(40).map { notice -> Markup in
      let lines = notice.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let quoted = lines.count == 2 ? Texts.quoted(String(lines[1]), maximumLines: 20) : ""
      return
        "<div class=\"note\"><p>note: \(Texts.phrase(String(lines[0]), limit: 600))</p>\(Markup.quotation(quoted))</div>"
    }
    return notes.isEmpty ? .empty : "<section aria-label=\"notes\">\(notes)</section>"
  }

  private func table(_ report: ReadReport, _ feedback: FeedbackCauses) -> ScoreTable {
    var groups: [(section: String, rows: [ScoreTable.Row])] = []
    for exercise in report.exercises {
      let row = ScoreTable.Row(
        title: exercise.name, passed: exercise.verdict == "passed", headline: exercise.summary,
        points: exercise.points, maximum: exercise.maximum, place: feedback.places[exercise.path])
      if groups.last?.section == exercise.section {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((exercise.section, [row]))
      }
    }
    return ScoreTable(
      groups.map { section, rows in
        ScoreTable.Group(
          title: Section(rawValue: section)?.title ?? section, rows: rows,
          isPutOff: section == Section.practice.rawValue && feedback.putsOffPractice)
      })
  }
}
