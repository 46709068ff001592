/// The rows of a course, made from its results and from what staff say.
struct GradeBook: Sendable {
  let exercises: [RunFile.Exercise]
  private(set) var rows: [GradeRow] = []

  /// The students of the roster; `nil` if there is none.
  private let roster: [String: CourseFile.Student]?

  /// What all exercises together are worth.
  var maximum: Int { exercises.map(\.points).reduce(0, +) }

  /// The sections with points, in order.
  var sections: [String] {
    exercises.filter { $0.points > 0 }.map(\.section).reduce(into: []) { sections, section in
      if !sections.contains(section) { sections.append(section) }
    }
  }

  /// Makes the rows, in the order of the students' ids.
  ///
  /// One student's results are in memory at a time.
  ///
  /// - Parameters:
  ///   - record: Finds the result of an entry; `nil` if there is none.
  ///   - note: Is given each result that counts, with its row.
  init(
    _ run: RunFile, course: CourseFile, record: (CourseEntry) -> ReadRecord?,
    note: (GradeRow, ReadRecord) -> Void = { _, _ in }
  ) {
    exercises = run.exercises
    roster = course.roster.map { students in
      Dictionary(students.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var rest = run.own[...]
    while let student = rest.first?.student {
      let own = rest.prefix { $0.student == student }
      rest = rest.dropFirst(own.count)
      // Of several with as many points `max` takes the first: the later attempt.
      let records = own.reversed().map { ($0, record($0)) }
      guard let (entry, counted) = records.max(by: { Self.rank($0.1) < Self.rank($1.1) }) else { continue }
      let row = self.row(entry, counted, course)
      if let counted { note(row, counted) }
      rows.append(row)
    }
    let there = Set(rows.map(\.student))
    // Those of whom there is nothing are nobody's shard.
    guard run.shard == nil else { return }
    rows += (course.roster ?? []).filter { !there.contains($0.id) }.map { self.row(without: $0, course) }
    rows.sort { $0.student < $1.student }
  }

  private static func rank(_ record: ReadRecord?) -> Int {
    guard let record else { return -2 }
    switch record.state {
    case .graded: return record.points
    case .unreadable: return -1
    // Whatever it is worth: nothing can be said before it is graded.
    case .failed: return .max
    }
  }

  private func row(_ entry: CourseEntry, _ record: ReadRecord?, _ course: CourseFile) -> GradeRow {
    var row = self.row(of: entry.student)
    row.name = row.name ?? entry.name
    row.platform = entry.platform
    if entry.platform == HandinName.Platform.canvas.rawValue { row.canvas = row.canvas ?? entry.student }
    row.attempt = entry.attempt
    row.fileName = entry.fileName
    var flags = Set((record?.flags ?? []).compactMap(HandinFlag.init))
    switch record?.state {
    case .graded?:
      row.raw = record.map { Points($0.points) }
      let byPath = Dictionary(
        (record?.staffReport?.exercises ?? []).map { ($0.path, $0.points) },
        uniquingKeysWith: { first, _ in first })
      row.byExercise = exercises.map { byPath[$0.path] ?? 0 }
    case .unreadable?: row.raw = Points(0)
    case .failed?, nil: flags.insert(.notGraded)
    }
    row.reason = record == nil ? "there is no result yet" : record?.reason
    let seconds = course.times[entry.student] ?? entry.time.flatMap(CourseTime.seconds)
    row.time = seconds.map(CourseTime.text)
    if let due = course.extensions[entry.student] ?? course.due {
      if let seconds {
        let policy = course.late ?? LatePolicy(perDay: .points(0))
        if policy.days(seconds - due) > 0 { flags.insert(.late) }
        row.penalty = policy.penalty(for: row.raw ?? Points(0), seconds: seconds - due)
      } else {
        flags.insert(.timeUnknown)
      }
    }
    if entry.isLate, seconds == nil { flags.insert(.late) }
    finish(&row, flags, course)
    return row
  }

  private func row(without student: CourseFile.Student, _ course: CourseFile) -> GradeRow {
    var row = self.row(of: student.id)
    row.raw = Points(0)
    row.reason = "there is no hand-in"
    finish(&row, [.noHandin], course)
    return row
  }

  private func row(of student: String) -> GradeRow {
    var row = GradeRow(student: student)
    if let known = roster?[student] {
      (row.name, row.email, row.section, row.canvas) = (known.name, known.email, known.section, known.canvas)
    }
    return row
  }

  private func finish(_ row: inout GradeRow, _ flags: Set<HandinFlag>, _ course: CourseFile) {
    var flags = flags
    if let roster, roster[row.student] == nil { flags.insert(.notOnRoster) }
    if let manual = course.manual[row.student] {
      row.manual = Points(rounding: manual.points)
      row.comment = manual.comment
      flags.insert(.manualPoints)
    }
    row.flags = HandinFlag.allCases.filter(flags.contains)
  }
}
