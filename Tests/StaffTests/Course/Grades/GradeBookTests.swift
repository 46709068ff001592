import Foundation
import Testing

@testable import Staff

@Suite struct GradeBookTests {
  private func book(
    _ records: [(CourseEntry, ReadRecord?)], _ course: String = "{}", shard: (Int, Int)? = nil
  ) throws -> GradeBook {
    GradeBook(
      Records.run(records.map(\.0), shard: shard),
      course: try CourseFile(Data(course.utf8), name: "course.json"),
      record: { entry in records.first { $0.0 == entry }?.1 })
  }

  private func graded(_ student: String, _ points: [Int], attempt: Int? = nil, time: String? = nil) throws
    -> (CourseEntry, ReadRecord?)
  {
    let entry = Records.entry(student, attempt: attempt, time: time)
    return (entry, try Records.record(entry, points))
  }

  @Test func lateAndManualPointsComeAfterTheRawOnes() throws {
    let course = """
      {"due": "2026-02-14T12:00:00Z", "late": {"percentPerDay": 10},
       "extensions": {"cy": "2026-02-20T12:00:00Z"},
       "times": {"dan": "2026-02-16T13:00:00Z"},
       "manual": {"bob": {"points": 1.25, "comment": "bonus"}, "eve": {"points": -9, "comment": "copied"}}}
      """
    let late = "2026-02-15T13:00:00Z"
    let rows = try book(
      [
        graded("ada", [2, 3], time: "2026-02-14T12:00:00Z"), graded("bob", [2, 3], time: late),
        graded("cy", [2, 3], time: late), graded("dan", [2, 3]), graded("eve", [0, 3]),
      ], course
    ).rows
    #expect(
      rows.map { "\($0.raw?.description ?? "") \($0.total?.description ?? "")" } == [
        "5 5", "5 5.25", "5 5", "5 3.5", "3 0",
      ])
    #expect(rows.map(\.flags) == [[], [.late, .manualPoints], [], [.late], [.timeUnknown, .manualPoints]])
    #expect(rows[3].time == "2026-02-16T13:00:00Z")
  }

  @Test func theRosterIsComplete() throws {
    let course = #"{"roster": ["ada", {"id": "bob", "name": "Bob E"}]}"#
    let records = [try graded("ada", [2, 0]), try graded("cy", [2, 0])]
    let rows = try book(records, course).rows
    try #require(rows.map(\.student) == ["ada", "bob", "cy"])
    #expect(rows.map(\.flags) == [[], [.noHandin], [.notOnRoster]])
    #expect(rows[1].total == Points(0))
    #expect(rows[1].reason == "there is no hand-in")
    #expect(try book(records, course, shard: (1, 2)).rows.map(\.student) == ["ada"])
  }

  @Test("Of several attempts the best counts, and of equal ones the later")
  func best() throws {
    let rows = try book([
      graded("ada", [2, 0], attempt: 1), graded("ada", [2, 3], attempt: 2),
      graded("ada", [2, 3], attempt: 3),
      graded("ada", [0, 0], attempt: 4),
    ]).rows
    #expect(rows.map(\.attempt) == [3])
  }

  @Test func whatTheGraderCouldNotDoHasNoPoints() throws {
    let entry = Records.entry("ada")
    for record in [nil, try Records.record(entry, [], state: .failed)] {
      let row = try book([(entry, record)]).rows[0]
      #expect(row.total == nil)
      #expect(row.flags == [.notGraded])
    }
    let unreadable = try book([(entry, try Records.record(entry, [], state: .unreadable))]).rows[0]
    #expect(unreadable.total == Points(0))
  }

  @Test func theTableIsComplete() throws {
    var strange = Records.entry("=1+1")
    strange.name = "A \"B\", C"
    let failed = (Records.entry("zoe"), ReadRecord?.none)
    let table = GradesTable(
      book: try book([
        (strange, try Records.record(strange, [2, 0])), failed, graded("ada", [0, 3], attempt: 2),
      ]))
    #expect(
      table.text == """
        id,name,attempt,time,raw,late penalty,manual,total,maximum,functional,loss,Add,"Loss, Forward",flags,reason,comment\r
        '=1+1,"A ""B"", C",,,2,0,0,2,5,2,0,2,0,,,\r
        ada,,2,,3,0,0,3,5,0,3,0,3,,,\r
        zoe,,,,,0,0,,5,,,,,not-graded,there is no result yet,\r

        """)
  }

  @Test func canvasFindsItsStudents() throws {
    var canvas = Records.entry("4711")
    (canvas.platform, canvas.name) = ("canvas", "lovelaceada")
    let course = #"{"roster": ["4711", {"id": "bob", "name": "E, Bob", "canvas": "8", "section": "A"}]}"#
    let book = try book([(canvas, try Records.record(canvas, [2, 3]))], course)
    #expect(
      CanvasGradebook(book: book, assignment: "HW1 (90)").text == """
        Student,ID,SIS User ID,SIS Login ID,Section,HW1 (90)\r
        Points Possible,,,,,5\r
        lovelaceada,4711,,,,5\r
        "E, Bob",8,,bob,A,0\r

        """)
  }

  @Test func moodlesWorksheetIsFilledIn() throws {
    var moodle = Records.entry("4711")
    (moodle.platform, moodle.name) = ("moodle", "Ada L")
    let course = #"{"manual": {"4711": {"points": 0.5, "comment": "bonus, small"}}}"#
    let gradebook = MoodleGradebook(
      book: try book(
        [(moodle, try Records.record(moodle, [2, 0])), graded("bob@uni.edu", [0, 3])], course),
      assignment: "HW1")
    let worksheet = """
      Identifier,"Full name","Email address",Status,Grade,"Last modified (grade)","Feedback comments"
      "Participant 4711","Ada L",ada@uni.edu,"Submitted",-,"Monday, 1 January 2026",
      "Participant 12","Bob E",bob@uni.edu,-,-,-,old
      "Participant 13","Cy",cy@uni.edu,-,7.00,-,stays
      """
    #expect(
      try gradebook.filled(worksheet) == """
        Identifier,Full name,Email address,Status,Grade,Last modified (grade),Feedback comments\r
        Participant 4711,Ada L,ada@uni.edu,Submitted,2.5,"Monday, 1 January 2026","0.5 points: bonus, small"\r
        Participant 12,Bob E,bob@uni.edu,-,3,-,\r
        Participant 13,Cy,cy@uni.edu,-,7.00,-,stays\r

        """)
    #expect(throws: MoodleGradebook.Unfit.self) { try gradebook.filled("Name,Grade\r\nx,y\r\n") }
    #expect(
      gradebook.text == """
        Identifier,ID number,Full name,Email address,HW1,Feedback comments\r
        Participant 4711,,Ada L,,2.5,"0.5 points: bonus, small"\r
        ,bob@uni.edu,,bob@uni.edu,3,\r

        """)
  }
}
