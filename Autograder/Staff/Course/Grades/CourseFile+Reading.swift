internal import Foundation

extension CourseFile {
  /// Reads the contents of a file.
  ///
  /// - Parameter name: What complaints call the file.
  init(_ data: Data, name: String) throws {
    self.init()
    let fields = try JSONField(data, file: name).fields([
      "assignment", "roster", "due", "late", "extensions", "times", "manual",
    ])
    assignment = try fields["assignment"]?.text("the name of the homework in the gradebook")
    due = try fields["due"]?.time()
    late = try fields["late"].map(Self.policy)
    roster = try fields["roster"].map(Self.roster)
    extensions = try Self.times(fields["extensions"])
    times = try Self.times(fields["times"])
    for (student, field) in try fields["manual"]?.object(Self.byStudent) ?? [:] {
      manual[student] = try Self.manual(field)
    }
    if late != nil, due == nil {
      throw CourseFileError(file: name, field: "late", problem: "there is no due time: add the field 'due'")
    }
    guard let roster else { return }
    let known = Set(roster.map(\.id))
    for (field, students) in [
      ("extensions", Array(extensions.keys)), ("times", Array(times.keys)), ("manual", Array(manual.keys)),
    ] {
      guard let stranger = students.sorted().first(where: { !known.contains($0) }) else { continue }
      throw CourseFileError(
        file: name, field: "\(field).\(stranger)", problem: "the roster has no student '\(stranger)'")
    }
  }

  private static let byStudent = "an object with a field for each student's id"

  private static func times(_ field: JSONField?) throws -> [String: Int] {
    try field?.object(byStudent).mapValues { try $0.time() } ?? [:]
  }

  private static func policy(_ field: JSONField) throws -> LatePolicy {
    let fields = try field.fields(["percentPerDay", "pointsPerDay", "graceMinutes", "lastDay"])
    let perDay: LatePolicy.Penalty
    switch (fields["percentPerDay"], fields["pointsPerDay"]) {
    case (let percent?, nil):
      perDay = .percent(
        try percent.number(in: 0...100, "a number from 0 to 100, percent of the points earned"))
    case (nil, let points?):
      perDay = .points(try points.number(in: 0...1000, "a number of points from 0 to 1000"))
    case (nil, nil), (_?, _?):
      throw CourseFileError(
        file: field.file, field: field.path, problem: "expected one of percentPerDay and pointsPerDay")
    }
    var policy = LatePolicy(perDay: perDay)
    policy.graceMinutes =
      try fields["graceMinutes"]?.wholeNumber(in: 0...10_000, "a whole number of minutes from 0 to 10000")
      ?? 0
    policy.lastDay = try fields["lastDay"]?.wholeNumber(in: 0...365, "a whole number of days from 0 to 365")
    return policy
  }

  private static func roster(_ field: JSONField) throws -> [Student] {
    var ids: Set<String> = []
    return try field.list("a list of students: ids, or objects with an id").map { entry in
      let student = try Self.student(entry)
      guard ids.insert(student.id).inserted else {
        throw CourseFileError(
          file: entry.file, field: entry.path, problem: "the id '\(student.id)' is there twice, expected once"
        )
      }
      return student
    }
  }

  private static func student(_ field: JSONField) throws -> Student {
    if case .text = field.value { return Student(id: try field.text("a student's id")) }
    let fields = try field.fields(["id", "name", "email", "section", "canvas"])
    guard let id = fields["id"] else {
      throw CourseFileError(file: field.file, field: field.path, problem: "there is no id, expected text")
    }
    var student = Student(id: try id.text("a student's id, as text"))
    student.name = try fields["name"]?.text("a name, as text")
    student.email = try fields["email"]?.text("an e-mail address, as text")
    student.section = try fields["section"]?.text("the name of a section, as text")
    student.canvas = try fields["canvas"]?.text("the user's number in Canvas, as text")
    return student
  }

  private static func manual(_ field: JSONField) throws -> Manual {
    let fields = try field.fields(["points", "comment"])
    guard let points = fields["points"], let comment = fields["comment"] else {
      throw CourseFileError(
        file: field.file, field: field.path, problem: "expected both points and a comment that says what for")
    }
    return Manual(
      points: try points.number(in: -1000...1000, "a number of points from -1000 to 1000"),
      comment: try comment.text("what the points are for"))
  }
}
