internal import Foundation

/// What a run was about, in the staff's part of its results folder: the list of hand-ins, the conditions, the seed.
struct RunFile: Codable, Equatable {
  /// A part of the list that one of several runs grades.
  struct Shard: Codable, Equatable {
    /// Which one, from 1.
    let index: Int

    /// How many there are.
    let count: Int
  }

  /// An exercise and what it is worth.
  struct Exercise: Codable, Equatable {
    let path: String
    let title: String
    let section: String
    let points: Int
  }

  /// The layout that this program writes and reads.
  static let currentFormat = 1

  /// The name of the file of one run: those of shards can lie side by side.
  static func name(_ shard: Shard?) -> String {
    shard.map { "run-\($0.index)-of-\($0.count).json" } ?? "run.json"
  }

  var format = currentFormat
  let conditions: GradingConditions
  let choice: AttemptChoice
  let exercises: [Exercise]

  /// The whole list, also in the file of a shard, in its order.
  let entries: [CourseEntry]
  let shard: Shard?

  /// The shard's entries.
  var own: [CourseEntry] {
    guard let shard else { return entries }
    return entries.enumerated().filter { $0.offset % shard.count == shard.index - 1 }.map(\.element)
  }

  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  /// Reads a run's file; `nil` if there is none, or none that can be read: then it is made anew.
  static func read(_ path: String) -> RunFile? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let file = try? JSONDecoder().decode(RunFile.self, from: data), file.format == currentFormat
    else { return nil }
    return file
  }
}
