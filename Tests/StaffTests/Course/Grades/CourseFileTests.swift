import Foundation
import Testing

@testable import Staff

@Suite struct CourseFileTests {
  private func read(_ text: String) throws -> CourseFile {
    try CourseFile(Data(text.utf8), name: "course.json")
  }

  @Test func everyFieldIsRead() throws {
    let file = try read(
      """
      {"assignment": "HW1 (90210)", "due": "2026-02-14T23:59:00Z",
       "roster": ["ada", {"id": "bob", "name": "Bob E", "email": "bob@uni.edu", "section": "A", "canvas": "8"}],
       "late": {"percentPerDay": 10, "graceMinutes": 15, "lastDay": 3},
       "extensions": {"ada": "2026-02-16T23:59:00Z"}, "times": {"bob": "2026-02-15T08:00:00Z"},
       "manual": {"ada": {"points": -2.5, "comment": "copied"}}}
      """)
    #expect(file.assignment == "HW1 (90210)")
    #expect(file.roster?.map(\.id) == ["ada", "bob"])
    #expect(file.roster?[1].canvas == "8")
    #expect(file.late == LatePolicy(perDay: .percent(10), graceMinutes: 15, lastDay: 3))
    #expect(try #require(file.extensions["ada"]) - (try #require(file.due)) == 2 * 86_400)
    #expect(file.times.count == 1)
    #expect(file.manual["ada"] == .init(points: -2.5, comment: "copied"))
    #expect(try read("{}") == CourseFile())
  }

  @Test(
    "Each complaint names the field, what is there, and what is expected",
    arguments: [
      (
        #"{"du": 1}"#,
        "course.json: there is no field 'du', expected assignment, roster, due, late, extensions, times, manual"
      ),
      (#"[1]"#, "course.json: a list of 1 is there, expected an object with the fields assignment, "),
      (#"{"assignment": ""}"#, "course.json, assignment: '' is there, expected the name of the homework"),
      (
        #"{"due": "tomorrow"}"#,
        "course.json, due: 'tomorrow' is there, expected a date and time with its offset from UTC"
      ),
      (#"{"due": 20260214}"#, "course.json, due: 20260214 is there, expected a date and time"),
      (
        #"{"roster": {}}"#,
        "course.json, roster: an object with 0 fields is there, expected a list of students"
      ),
      (
        #"{"roster": ["ada", 7]}"#,
        "course.json, roster[1]: 7 is there, expected an object with the fields id, "
      ),
      (#"{"roster": [{"name": "Ada"}]}"#, "course.json, roster[0]: there is no id, expected text"),
      (
        #"{"roster": [{"id": 7}]}"#, "course.json, roster[0].id: 7 is there, expected a student's id, as text"
      ),
      (
        #"{"roster": [{"id": "a", "canvas": 7}]}"#,
        "course.json, roster[0].canvas: 7 is there, expected the user's number"
      ),
      (#"{"roster": ["a", "a"]}"#, "course.json, roster[1]: the id 'a' is there twice, expected once"),
      (#"{"late": {"percentPerDay": 10}}"#, "course.json, late: there is no due time: add the field 'due'"),
      (#"{"late": {}}"#, "course.json, late: expected one of percentPerDay and pointsPerDay"),
      (
        #"{"late": {"percentPerDay": 101}}"#,
        "course.json, late.percentPerDay: 101 is there, expected a number from 0 to 100"
      ),
      (
        #"{"late": {"pointsPerDay": true}}"#,
        "course.json, late.pointsPerDay: true is there, expected a number of points"
      ),
      (
        #"{"late": {"pointsPerDay": 1, "graceMinutes": 1.5}}"#,
        "course.json, late.graceMinutes: 1.5 is there, expected a whole number of minutes"
      ),
      (
        #"{"late": {"pointsPerDay": 1, "lastDay": -1}}"#,
        "course.json, late.lastDay: -1 is there, expected a whole number of days"
      ),
      (
        #"{"extensions": ["a"]}"#,
        "course.json, extensions: a list of 1 is there, expected an object with a field for each"
      ),
      (#"{"extensions": {"a": null}}"#, "course.json, extensions.a: null is there, expected a date and time"),
      (
        #"{"manual": {"a": 5}}"#,
        "course.json, manual.a: 5 is there, expected an object with the fields points, comment"
      ),
      (#"{"manual": {"a": {"points": 5}}}"#, "course.json, manual.a: expected both points and a comment"),
      (
        #"{"manual": {"a": {"points": "5", "comment": "x"}}}"#,
        "course.json, manual.a.points: '5' is there, expected a number"
      ),
      (
        #"{"roster": ["a"], "times": {"b": "2026-02-14T23:59:00Z"}}"#,
        "course.json, times.b: the roster has no student 'b'"
      ),
      (#"{"due": }"#, "course.json: is not JSON"),
    ])
  func complaints(text: String, message: String) throws {
    let error = #expect(throws: CourseFileError.self) { try read(text) }
    #expect(try #require(error).description.hasPrefix(message))
  }
}
