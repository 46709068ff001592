#if canImport(Staff)
  import Foundation
  import Grading
  import Staff

  /// The options of commands that write a course's results.
  struct CourseOptions {
    static let options = [
      Option(
        "--results", "DIR", help: "the folder for the results of a course; what is there already is kept"),
      Option(
        "--course", "FILE",
        help: "the course's roster, due time, late policy, manual points: see Docs/COURSE.md"),
      Option("--moodle-worksheet", "FILE", help: "a grading worksheet of Moodle's to be filled in"),
    ]

    /// The results folder; `nil` if none was named.
    let results: String?
    private let coursePath: String?
    private let worksheet: String?

    init(_ arguments: ParsedArguments, results: String?) {
      self.results = results
      coursePath = arguments.value("--course")
      worksheet = arguments.value("--moodle-worksheet")
    }

    /// Complains about options that need a results folder.
    func refuseWithoutResults() throws {
      for (name, value) in [("--course", coursePath), ("--moodle-worksheet", worksheet)] where value != nil {
        throw UsageError.missing(
          "\(name) is for the results of a course: say where they go with --results DIR.")
      }
    }

    /// What staff say of the course, read before anything is graded.
    func course() throws -> CourseFile { try coursePath.map(CourseFile.init(path:)) ?? CourseFile() }

    /// Writes what staff look at, and says where it is.
    func writeViews(of folder: ResultsFolder, _ course: CourseFile) throws {
      guard let views = CourseViews(of: folder, course: course, moodleWorksheet: worksheet) else { return }
      let summary = try views.write()
      let points = summary.totals.flatMap { count in
        Array(repeating: Double(count.points) ?? 0, count: count.count)
      }
      let mean = points.isEmpty ? 0 : (points.reduce(0, +) / Double(points.count) * 10).rounded() / 10
      try StandardOutput.write(
        line: """
          \(summary.students) students, \(summary.graded) hand-ins graded, \(mean) of \(summary.maximum) points on average
          grades: \(folder.path)/grades.csv; for the students: \(folder.feedback)
          """)
    }
  }
#endif
