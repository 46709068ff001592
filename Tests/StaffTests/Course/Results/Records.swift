import Foundation
import Grading

@testable import Staff

/// Results for tests that do not grade anything.
enum Records {
  static let conditions = GradingConditions(
    version: "1", kit: "k", arrays: "a", seed: 5, exercises: ["functional/add", "loss/forward"], timeout: 10,
    budget: 300,
    sandbox: "none")

  static func run(_ entries: [CourseEntry], shard: (Int, Int)? = nil, choice: AttemptChoice = .last)
    -> RunFile
  {
    RunFile(
      conditions: conditions, choice: choice,
      exercises: [
        .init(path: "functional/add", title: "Add", section: "functional", points: 2),
        .init(path: "loss/forward", title: "Loss, Forward", section: "loss", points: 3),
        .init(path: "practice/max", title: "Max", section: "practice", points: 0),
      ], entries: entries, shard: shard.map { .init(index: $0.0, count: $0.1) })
  }

  static func entry(_ student: String, attempt: Int? = nil, time: String? = nil) -> CourseEntry {
    var entry = CourseEntry(student: student, label: "\(student).tar")
    (entry.attempt, entry.time) = (attempt, time)
    return entry
  }

  /// A result with some points in each exercise, and a hint where there are none.
  static func record(
    _ entry: CourseEntry, _ points: [Int], state: ReadRecord.State = .graded, hint: String = "summed",
    seconds: Double = 1
  ) throws -> ReadRecord {
    let exercises = zip(["functional/add", "loss/forward"], points).map { path, points in
      """
      {"name":"\(path)","path":"\(path)","section":"\(path.prefix { $0 != "/" })","points":\(points),"maximum":3,
       "verdict":"\(points > 0 ? "passed" : "wrong")","summary":"","printed":"",
       "cases":[{"name":"1","verdict":"\(points > 0 ? "passed" : "wrong")","mismatches":[],
                 "hint":{"id":"h","text":"\(hint)"}}]}
      """
    }
    let report = """
      {"points":\(points.reduce(0, +)),"maximum":5,"notices":[],"exercises":[\(exercises.joined(separator: ","))]}
      """
    var record = ReadRecord(key: "key", conditions: conditions.digest, entry: entry, state: state)
    record.points = points.reduce(0, +)
    record.maximum = 5
    record.seconds = seconds
    record.feedback = "\(record.points) points\n"
    record.staffReport = try JSONDecoder().decode(ReadReport.self, from: Data(report.utf8))
    return record
  }

  /// Writes a result without reports.
  static func write(_ entry: CourseEntry, points: Int, to folder: ResultsFolder, seconds: Double = 1) throws {
    var record = HandinRecord<JSONReport>(
      key: "key", conditions: conditions.digest, entry: entry, state: .graded)
    record.points = points
    record.seconds = seconds
    record.feedback = "\(points) points\n"
    try folder.write(record)
  }
}
