import Testing

@testable import Staff

@Suite struct ClassCounterTests {
  @Test func countsStudentsAndExercises() throws {
    let entries = ["ada", "bob", "cy"].map { Records.entry($0) }
    let records = [
      try Records.record(entries[0], [2, 3], seconds: 2), try Records.record(entries[1], [0, 0], seconds: 9),
      try Records.record(entries[2], [0, 3], hint: "another", seconds: 4),
    ]
    var counter = ClassCounter()
    let book = GradeBook(
      Records.run(entries), course: CourseFile(), record: { entry in records.first { $0.entry == entry } }
    ) { counter.add($0, $1) }
    let summary = counter.summary(of: book, assignment: "HW1")
    #expect(summary.students == 3 && summary.graded == 3 && summary.maximum == 5 && summary.seconds == 15)
    #expect(summary.totals.map { "\($0.points): \($0.count)" } == ["0: 1", "3: 1", "5: 1"])
    #expect(summary.exercises.map(\.passed) == [1, 2, 0])
    #expect(summary.exercises.map(\.failed) == [2, 1, 0])
    // A student who makes a mistake twice is one student.
    #expect(
      summary.mistakes.map { "\($0.students) \($0.text) \($0.exercises.count)" } == [
        "1 another 1", "1 summed 2",
      ])
    #expect(summary.slowest.map(\.student) == ["bob", "cy", "ada"])
    #expect(summary.rows.map(\.feedback) == ["ada", "bob", "cy"])
  }
}
