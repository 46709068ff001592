internal import Foundation
internal import Grading

/// The files that staff look at, made of the results of a run.
public struct CourseViews {
  /// What the homework is called in a gradebook if staff do not say it.
  private static let assignment = "MyTorch"

  let run: RunFile
  let folder: ResultsFolder
  let course: CourseFile

  /// A worksheet of Moodle's to be filled in.
  let worksheet: String?

  /// The views of the run in `folder`; `nil` if there is none that grades the whole list.
  public init?(of folder: ResultsFolder, course: CourseFile, moodleWorksheet worksheet: String?) {
    guard let run = RunFile.read("\(folder.staff)/\(RunFile.name(nil))") else { return nil }
    self.run = run
    self.folder = folder
    self.course = course
    self.worksheet = worksheet
  }

  /// Writes them.
  ///
  /// - Returns: What there is to say of all.
  public func write() throws -> ClassSummary {
    var counter = ClassCounter()
    let conditions = run.conditions.digest
    let current = { (entry: CourseEntry) in
      folder.record(of: entry).flatMap { $0.conditions == conditions ? $0 : nil }
    }
    let book = GradeBook(run, course: course, record: current) { counter.add($0, $1) }
    let assignment = course.assignment ?? Self.assignment
    let moodle = MoodleGradebook(book: book, assignment: assignment)
    let summary = counter.summary(of: book, assignment: assignment)
    let filled = try worksheet.map { path in
      try moodle.filled(try String(contentsOfFile: path, encoding: .utf8))
    }
    for (name, text) in [
      ("grades.csv", GradesTable(book: book).text),
      ("gradebook-canvas.csv", CanvasGradebook(book: book, assignment: assignment).text),
      ("gradebook-moodle.csv", filled ?? moodle.text),
    ] { try OutputFile.write(Data(text.utf8), to: "\(folder.path)/\(name)") }
    try OutputFile.write(try summary.data(), to: "\(folder.path)/summary.json")
    try OutputFile.write(ClassReportPage(summary).data, to: "\(folder.path)/report.html")
    return summary
  }
}
