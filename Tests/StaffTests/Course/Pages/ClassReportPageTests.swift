import Foundation
import Testing

@testable import Staff

@Suite struct ClassReportPageTests {
  private func summary(students: Int = 3, text: String = "crashed at Sources/MyTorch/Utils.swift:3")
    -> ClassSummary
  {
    var summary = ClassSummary(assignment: text.hasPrefix("crashed") ? "HW1" : text, maximum: 50)
    (summary.students, summary.graded, summary.seconds) = (students, students, 130)
    summary.totals = [
      .init(points: "0", count: 1), .init(points: "47.5", count: 1), .init(points: "60", count: 1),
    ]
    summary.exercises = [
      .init(
        path: "a/easy", title: "Easy", section: "a", points: 2, passed: 3, failed: 0, verdicts: ["passed": 3]),
      .init(
        path: "a/hard", title: "Hard", section: "a", points: 3, passed: 1, failed: 2,
        verdicts: ["passed": 1, "wrong": 1, "left-early": 1]),
    ]
    summary.mistakes = [
      .init(id: "h", text: "summed where the mean is asked", students: 2, exercises: ["a/hard"])
    ]
    summary.crashes = [
      .init(student: "student-0", exercise: "a/hard", verdict: "crashed", text: "\(text)\n| <b>words</b>"),
      .init(student: "student-0", exercise: "a/easy", verdict: "crashed", text: "\(text)\n| <b>words</b>"),
    ]
    summary.slowest = [.init(student: "student-1", seconds: 12.34)]
    summary.rows = (0..<students).map {
      .init(
        id: "student-\($0)", name: text, attempt: 1, time: nil, raw: "40", total: "47.5", flags: ["late"],
        reason: text, feedback: $0 == 0 ? "student-0~attempt-1" : nil)
    }
    return summary
  }

  private func html(_ summary: ClassSummary) -> String {
    let data = ClassReportPage(summary).data
    #expect(PageCheck(data).faults == [])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func tellsWhatThereIsToTellOfAClass() throws {
    let html = html(summary())
    for text in [
      "<h1>HW1</h1>", "3 students, 3 graded; of 50 points the mean is 35.8, the median 47.5.", "2 of 3",
      "summed where the mean is asked", "1 left early, 1 wrong", "33 %", "100 %",
      "crashed at Sources/<wbr/>MyTorch/<wbr/>Utils.swift:3, in Hard and 1 more",
      "| &lt;b&gt;words&lt;/b&gt;", "12.3 s",
      "All together took 2 min.", "late; ",
    ] { #expect(html.contains(text), "\(text)") }
    // The hardest first.
    let hard = try #require(html.range(of: ">Hard<")?.lowerBound)
    #expect(hard < (try #require(html.range(of: ">Easy<")?.lowerBound)))
    #expect(PageCheck(ClassReportPage(summary()).data).links.contains("./feedback/student-0~attempt-1.html"))
  }

  @Test func anEmptyClass() {
    let html = html(ClassSummary(assignment: "HW1", maximum: 0))
    #expect(html.contains("0 students, 0 graded.") && html.contains("None that is known."))
  }

  @Test("Whatever a hand-in, a platform or a file is called is text", arguments: PageCheck.hostileTexts)
  func hostile(text: String) {
    var summary = summary(text: text)
    summary.mistakes = [.init(id: text, text: text, students: 1, exercises: [text])]
    summary.slowest = [.init(student: text, seconds: .infinity)]
    summary.rows.append(
      .init(
        id: text, name: text, attempt: nil, time: text, raw: text, total: text, flags: [text], reason: text,
        feedback: text))
    _ = html(summary)
  }

  @Test func aLargeClassIsCutAndSaysSo() {
    var large = summary(students: 6000)
    large.mistakes = (0..<300).map { .init(id: "\($0)", text: "mistake \($0)", students: 1, exercises: []) }
    large.crashes = (0..<500).map {
      .init(student: "s\($0)", exercise: "a/hard", verdict: "crashed", text: "x\n| y")
    }
    let html = html(large)
    #expect(html.contains("and 1000 more students: grades.csv has all."))
    #expect(html.contains("and 260 more mistakes: summary.json has all."))
    #expect(html.contains("and 400 more crashes: summary.json has all."))
    #expect(html.utf8.count < 4_000_000)
  }
}
