import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct FeedbackPageTests {
  /// A record with a student's report of some exercises, each as a dictionary of JSON.
  private func record(
    _ exercises: [[String: Any]], notices: [String] = [], student: String = "ada", secret: String = ""
  ) throws -> ReadRecord {
    func report(_ exercises: [[String: Any]]) throws -> ReadReport {
      let report: [String: Any] = ["points": 3, "maximum": 8, "notices": notices, "exercises": exercises]
      return try JSONDecoder().decode(
        ReadReport.self, from: JSONSerialization.data(withJSONObject: report))
    }
    var record = try Records.record(Records.entry(student, attempt: 2), [0, 3])
    record.studentReport = try report(exercises)
    record.staffReport = try report(exercises.map { $0.merging(["summary": secret]) { $1 } })
    record.reason = secret
    return record
  }

  private func exercise(
    _ name: String, _ verdict: String, summary: String = "wrong answer", message: String? = nil,
    hint: String? = nil, restsOn: String? = nil, printed: String = "", cut: Bool = false,
    section: String = "functional", maximum: Int = 1
  ) -> [String: Any] {
    let shown: [String: Any]? = hint.map { ["id": "h", "text": $0] }
    var case1: [String: Any] = [
      "name": "1", "verdict": verdict == "passed" ? "passed" : "wrong",
      "mismatches": (1...5).map {
        ["array": "a\($0)", "kind": "values", "text": "a\($0), shape (2,): 1 of 2"]
      },
    ]
    case1["hint"] = shown
    var exercise: [String: Any] = [
      "name": name, "path": "\(section)/\(name)", "section": section,
      "points": verdict == "passed" ? maximum : 0,
      "maximum": maximum, "verdict": verdict, "summary": summary, "cases": [case1, case1], "printed": printed,
      "cut": cut,
    ]
    exercise["message"] = message
    exercise["restsOn"] = restsOn.map {
      ["path": "functional/\($0)", "certain": true, "text": "this rests on \($0)."] as [String: Any]
    }
    return exercise
  }

  private func html(_ record: ReadRecord) throws -> String {
    let data = try #require(FeedbackFiles.files(for: record)[".html"])
    #expect(PageCheck(data).faults == [])
    #expect(data.count < Page.maximumLength)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func tellsEachMistakeOnceAndWhatRestsOnIt() throws {
    let html = try html(
      record([
        exercise("Add", "passed"), exercise("Exp", "wrong", hint: "twice as large."),
        exercise("Log", "wrong", hint: "twice as large."), exercise("Linear", "wrong", restsOn: "Exp"),
        exercise("Tanh", "not-implemented", summary: "not implemented: Tanh.forward"),
        exercise("Max", "wrong", section: "practice", maximum: 0),
      ]))
    #expect(html.contains("<h1>3 of 8 points</h1>"))
    #expect(html.contains("Exp and 1 more: ") && html.contains("also: Log"))
    #expect(html.contains("hint: twice as large.") && html.contains("in case 1 (2 of 2 cases fail)"))
    #expect(
      html.contains("a3, shape (2,)") && !html.contains("a4, shape") && html.contains("and 2 more arrays"))
    #expect(html.contains("Linear: this rests on Exp."))
    #expect(html.contains("not implemented: Tanh.forward: Tanh"))
    #expect(html.contains("can wait") && !html.contains(">Max<"))
    #expect(html.contains("from attempt 2"))
  }

  @Test func whatIsAllRight() throws {
    let html = try html(record([exercise("Add", "passed")]))
    #expect(
      html.contains("Nothing: every exercise that was run passes.") && !html.contains("class=\"jump\">"))
  }

  @Test func nothingOfTheStaffsReportIsOnIt() throws {
    let html = try html(record([exercise("Exp", "wrong")], secret: "seed-4711 /srv/staff"))
    #expect(!html.contains("4711") && !html.contains("/srv"))
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let html = try html(record([exercise("Exp", "crashed", summary: "crashed", message: "", cut: true)]))
    #expect(html.contains("what your code says is left out here"))
  }

  @Test func whatCouldNotBeGradedSaysWhatTheTextSays() throws {
    var record = try Records.record(Records.entry("<b>"), [0, 0], state: .unreadable)
    record.feedback = "Nothing was graded: <i>no archive</i>\n"
    let html = try html(record)
    #expect(html.contains("Nothing was graded: &lt;i&gt;no archive&lt;/i&gt;") && html.contains("Not graded"))
  }

  @Test("Whatever stands in a record is text, and there is an end to it", arguments: PageCheck.hostileTexts)
  func hostile(text: String) throws {
    let long = String(repeating: text + "\n", count: 500)
    let html = try html(
      record(
        (0..<53).map {
          exercise(
            "\($0)", "crashed", summary: String(text.prefix(80)), message: long,
            hint: String(text.prefix(400)),
            printed: long)
        }, notices: Array(repeating: "\(text)\n\(long)", count: 100), student: text))
    #expect(!html.contains("<script") && !html.contains("<img"))
  }
}
