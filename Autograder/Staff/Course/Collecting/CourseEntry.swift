internal import Foundation
internal import Grading

/// One hand-in of a course as it was found: whose it is, which attempt, when, and where it lies.
public struct CourseEntry: Codable, Equatable, Sendable {
  /// The student's id, as the platform or the file's name has it.
  public let student: String

  /// What the student is called, if the platform says so.
  public var name: String?

  /// Which attempt it is, from 1, if that is known.
  public var attempt: Int?

  /// When it was handed in, in UTC, `2026-02-14T23:59:00Z`, if that is known.
  public var time: String?

  /// Whether the platform says that it is late.
  public var isLate = false

  /// The platform whose download it came from: `canvas`.
  public var platform: String?

  /// What it is called where it was found: `ada.tar`, `submission_17/handin.tar`.
  public let label: String

  /// Why there is nothing to grade, if that was seen already.
  public var problem: String?

  /// Where it lies on this computer.
  var path = ""

  private enum CodingKeys: String, CodingKey {
    case student, name, attempt, time, isLate, platform, label, problem
  }

  init(student: String, label: String, path: String = "") {
    self.student = student
    self.label = label
    self.path = path
  }

  /// The label on one line, safe to print: who hands in chooses the file's name.
  public var shownLabel: String {
    PrintableText(label, limit: 200).text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// In which order attempts of one student were made, as far as that is known.
  var order: (Int, String) { (attempt ?? 0, time ?? "") }

  /// The name of its files in a results folder, without an ending: the student's id, made safe, and the attempt.
  ///
  /// Different entries have different names, also where capital letters count for nothing.
  public var fileName: String {
    let allowed = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || "@._+-".utf8.contains(byte)
    }
    let safe = student.lowercased().utf8.map { allowed($0) ? Character(UnicodeScalar($0)) : "-" }
    var name = String(safe.prefix(80))
    if name.isEmpty || name != student || name.hasPrefix(".") || name.hasPrefix("-") {
      let digest = SHA256.hexDigest(of: Data(student.utf8)).prefix(8)
      name = "\(name.drop { $0 == "." || $0 == "-" })~\(digest)"
    }
    return attempt.map { "\(name)~attempt-\($0)" } ?? name
  }
}
