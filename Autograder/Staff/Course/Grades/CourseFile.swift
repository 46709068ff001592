internal import Foundation

/// What staff say about a course in `course.json`; every field may be left out.
///
/// ```json
/// {
///   "assignment": "HW1 Bonus (90210)",
///   "roster": ["ada", {"id": "bob", "name": "Bob Example", "email": "bob@uni.edu", "section": "A", "canvas": "4711"}],
///   "due": "2026-02-14T23:59:00-05:00",
///   "late": {"percentPerDay": 10, "graceMinutes": 15, "lastDay": 3},
///   "extensions": {"ada": "2026-02-16T23:59:00-05:00"},
///   "times": {"bob": "2026-02-15T08:00:00-05:00"},
///   "manual": {"ada": {"points": 2.5, "comment": "bonus for the writeup"}}
/// }
/// ```
public struct CourseFile: Equatable, Sendable {
  /// A student of the course.
  struct Student: Equatable, Sendable {
    let id: String
    var name: String?
    var email: String?
    var section: String?

    /// The user's number in Canvas.
    var canvas: String?
  }

  /// Points that staff give or take.
  struct Manual: Equatable, Sendable {
    let points: Double
    let comment: String
  }

  /// What the gradebook calls the homework.
  var assignment: String?

  /// The students; `nil` if nothing is said of them.
  var roster: [Student]?

  /// When hand-ins are due, in seconds since 1970.
  var due: Int?

  var late: LatePolicy?

  /// Later due times, by student.
  var extensions: [String: Int] = [:]

  /// When the hand-in that counts came, by student, where the platform's download does not say it.
  var times: [String: Int] = [:]

  var manual: [String: Manual] = [:]

  /// Nothing is said.
  public init() {}

  /// Reads a file.
  ///
  /// - Throws: ``CourseFileError``, which names the field, what is there, and what is expected.
  public init(path: String) throws {
    let name = (path as NSString).lastPathComponent
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CourseFileError(
        file: name, field: "", problem: "cannot be read: \((error as NSError).localizedDescription)")
    }
    try self.init(data, name: name)
  }
}

/// What is wrong with course.json.
struct CourseFileError: Error, Equatable, CustomStringConvertible {
  let file: String

  /// The field, `roster[3].id`; empty for the whole file.
  let field: String
  let problem: String

  var description: String { "\(file)\(field.isEmpty ? "" : ", \(field)"): \(problem)" }
}
