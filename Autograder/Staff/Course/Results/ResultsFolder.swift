internal import Foundation
internal import Grading

/// Where the results of a course are kept.
///
/// ```
/// feedback/ID.txt        for the students, for each hand-in one file
/// feedback/ID.html       and one for a browser
/// report.html            for staff, as everything else here
/// grades.csv
/// gradebook-canvas.csv
/// gradebook-moodle.csv
/// summary.json
/// staff/run.json         the list of hand-ins, the seed of the arrays, the limits
/// staff/results/ID.json  one for each hand-in; all other files are made of these
/// ```
public struct ResultsFolder: Sendable {
  /// There is something else.
  struct NotAFolder: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String {
      "cannot keep results in \(path): \(reason). Name a folder, or one that is not there yet."
    }
  }

  /// The folder.
  public let path: String

  /// Where the students' files are.
  public var feedback: String { "\(path)/feedback" }

  var staff: String { "\(path)/staff" }
  var results: String { "\(staff)/results" }

  /// Makes the folder if it is not there; others than its owner cannot look into it then.
  public init(making path: String) throws {
    self.path = URL(fileURLWithPath: path).path
    let manager = FileManager.default
    do {
      let own: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
      try manager.createDirectory(atPath: self.path, withIntermediateDirectories: true, attributes: own)
      for folder in [staff, results] {
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: own)
      }
      try manager.createDirectory(atPath: feedback, withIntermediateDirectories: true)
    } catch {
      throw NotAFolder(path: self.path, reason: (error as NSError).localizedDescription)
    }
  }

  /// A folder that is there.
  init(of path: String) {
    self.path = URL(fileURLWithPath: path).path
  }

  // MARK: Results

  func resultPath(_ entry: CourseEntry) -> String { "\(results)/\(entry.fileName).json" }

  /// The result of a hand-in, if there is one that is whole and its own.
  func record(of entry: CourseEntry) -> ReadRecord? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: resultPath(entry))),
      let record = try? JSONDecoder().decode(ReadRecord.self, from: data),
      record.format == ReadRecord.currentFormat, record.entry.student == entry.student,
      record.entry.attempt == entry.attempt
    else { return nil }
    return record
  }

  /// Writes a result, whole or not at all, and then what the student reads.
  func write(_ record: HandinRecord<JSONReport>) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try OutputFile.write(try encoder.encode(record) + Data("\n".utf8), to: resultPath(record.entry))
  }

  /// Writes what the student reads, unless it is there.
  func writeFeedback(of record: ReadRecord, anew: Bool) throws {
    for (ending, data) in FeedbackFiles.files(for: record) {
      let file = "\(feedback)/\(record.entry.fileName)\(ending)"
      guard anew || !FileManager.default.fileExists(atPath: file) else { continue }
      try OutputFile.write(data, to: file)
    }
  }
}
