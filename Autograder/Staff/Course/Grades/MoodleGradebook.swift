internal import Foundation

/// `gradebook-moodle.csv`.
///
/// The offline grading worksheet of an assignment can be filled in only if it was downloaded: its numbers of participants are
/// those in the names of the download's folders. Without one the file is for the import of grades into a course (Grades ▸
/// Import ▸ CSV file), where columns are chosen by hand.
struct MoodleGradebook {
  /// The worksheet cannot be filled in.
  struct Unfit: Error, Equatable, CustomStringConvertible {
    let problem: String

    var description: String { "the worksheet of Moodle cannot be filled in: \(problem)" }
  }

  let book: GradeBook
  let assignment: String

  /// The table for the import into a course.
  var text: String {
    CSV.text(
      [["Identifier", "ID number", "Full name", "Email address", CSV.words(assignment), "Feedback comments"]]
        + book.rows.map { row in
          let isMoodle = row.platform == HandinName.Platform.moodle.rawValue
          return [
            isMoodle ? "Participant \(row.student)" : "", isMoodle ? "" : CSV.words(row.student),
            CSV.words(row.name ?? ""), CSV.words(row.email ?? (row.student.contains("@") ? row.student : "")),
            row.total?.description ?? "", Self.comment(row),
          ]
        })
  }

  /// A downloaded worksheet with the grades in it; every other cell stays as it is.
  func filled(_ worksheet: String) throws -> String {
    var rows = try CSV.rows(worksheet)
    guard let header = rows.first else { throw Unfit(problem: "it is empty") }
    func column(_ title: String) throws -> Int {
      guard let index = header.firstIndex(of: title) else {
        throw Unfit(problem: "it has no column '\(title)', expected one with the English title")
      }
      return index
    }
    let (identifier, grade) = (try column("Identifier"), try column("Grade"))
    _ = try column("Last modified (grade)")
    let (comments, email) = (
      header.firstIndex(of: "Feedback comments"), header.firstIndex(of: "Email address")
    )
    let byAddress = Dictionary(
      book.rows.compactMap { row in row.email.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    let byStudent = Dictionary(book.rows.map { ($0.student, $0) }, uniquingKeysWith: { first, _ in first })
    for index in rows.indices.dropFirst() {
      while rows[index].count < header.count { rows[index].append("") }
      let number = rows[index][identifier].split(separator: " ").last.map(String.init) ?? ""
      let address = email.map { rows[index][$0] } ?? ""
      let row = byStudent[number] ?? byStudent[address] ?? byAddress[address]
      guard let row, let total = row.total else { continue }
      rows[index][grade] = total.description
      if let comments { rows[index][comments] = Self.comment(row) }
    }
    return CSV.text(rows)
  }

  /// What the student reads beside the grade: how it came about, if there is more to it than the exercises.
  private static func comment(_ row: GradeRow) -> String {
    var parts: [String] = []
    if let raw = row.raw, row.penalty != Points(0) {
      parts.append("\(raw) points, less \(row.penalty) for coming late")
    }
    if let comment = row.comment { parts.append("\(row.manual) points: \(comment)") }
    return CSV.words(parts.joined(separator: "; "))
  }
}
