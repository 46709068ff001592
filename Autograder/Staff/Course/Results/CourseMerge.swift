internal import Foundation
internal import Grading

/// Puts the results of several runs together.
public struct CourseMerge {
  /// Why results cannot be put together.
  struct Refused: Error, Equatable, CustomStringConvertible {
    let description: String
  }

  /// How many names a complaint shows.
  private static let shown = 10

  private let run: RunFile

  /// Where the result of each entry is, in the order of the list.
  private let places: [(entry: CourseEntry, folder: ResultsFolder)]

  /// Looks whether everything is there, and fits.
  ///
  /// - Throws: An error with a text for the staff: a folder without results, runs of other lists or under other conditions,
  ///   results that are missing, two results of one hand-in that differ.
  public init(_ paths: [String]) throws {
    let folders = paths.map { ResultsFolder(of: $0) }
    var runs: [(RunFile, String)] = []
    for folder in folders {
      let found = Self.runs(in: folder)
      guard !found.isEmpty else {
        throw Refused(description: "there are no results of 'autograder grade' in \(folder.path)")
      }
      runs += found.map { ($0, folder.path) }
    }
    let (first, firstPath) = runs[0]
    for (run, path) in runs.dropFirst() { try Self.check(run, path, against: first, firstPath) }
    run = RunFile(
      conditions: first.conditions, choice: first.choice, exercises: first.exercises, entries: first.entries,
      shard: nil)
    places = try Self.places(of: run, in: folders, shards: runs.map(\.0.shard))
  }

  private static func runs(in folder: ResultsFolder) -> [RunFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.staff)) ?? []
    return names.filter { $0.hasPrefix("run") && $0.hasSuffix(".json") }.sorted().compactMap {
      RunFile.read("\(folder.staff)/\($0)")
    }
  }

  private static func check(
    _ run: RunFile, _ path: String, against first: RunFile, _ firstPath: String
  ) throws {
    let differences = first.conditions.differences(from: run.conditions)
    guard differences.isEmpty else {
      throw Refused(
        description: "\(firstPath) and \(path) were not graded alike; they differ in "
          + differences.joined(separator: ", and "))
    }
    guard first.entries == run.entries, first.choice == run.choice else {
      let labels = { (run: RunFile) in Set(run.entries.map { "\($0.shownLabel)" }) }
      let other = labels(first).symmetricDifference(labels(run)).sorted().prefix(shown)
      throw Refused(
        description: "\(firstPath) and \(path) are of different lists of hand-ins"
          + (other.isEmpty ? "" : ": only one of them has \(other.joined(separator: ", "))")
          + ". Each shard must be given all hand-ins, and picks its own.")
    }
  }

  private static func places(
    of run: RunFile, in folders: [ResultsFolder], shards: [RunFile.Shard?]
  ) throws -> [(entry: CourseEntry, folder: ResultsFolder)] {
    let conditions = run.conditions.digest
    var places: [(entry: CourseEntry, folder: ResultsFolder)] = []
    var missing: [String] = []
    for (index, entry) in run.entries.enumerated() {
      var found: (record: ReadRecord, folder: ResultsFolder)?
      for folder in folders {
        guard let record = folder.record(of: entry), record.conditions == conditions else { continue }
        // What a grader could not do, another one may have done.
        if let old = found, old.record.state != .failed {
          guard record.state == .failed || record.isSame(as: old.record) else {
            throw Refused(
              description:
                "there are two different results of \(entry.shownLabel): in \(old.folder.path) and in \(folder.path)"
            )
          }
          continue
        }
        found = (record, folder)
      }
      if let found {
        places.append((entry, found.folder))
      } else {
        missing.append(entry.shownLabel + Self.shard(of: index, in: shards))
      }
    }
    guard missing.isEmpty else {
      throw Refused(
        description: "\(missing.count) of \(run.entries.count) results are missing: "
          + missing.prefix(shown).joined(separator: ", ") + (missing.count > shown ? " and more" : ""))
    }
    return places
  }

  /// Which shard should have graded an entry.
  private static func shard(of index: Int, in shards: [RunFile.Shard?]) -> String {
    guard let count = shards.lazy.compactMap({ $0?.count }).first else { return "" }
    return " (shard \(index % count + 1)/\(count))"
  }

  /// Copies everything into one folder, as if one run had graded it.
  ///
  /// - Returns: What the grader could not do; it counts as graded nowhere.
  public func write(to folder: ResultsFolder) throws -> [String] {
    var failed: [String] = []
    for (entry, source) in places {
      guard let record = source.record(of: entry) else {
        throw Refused(description: "the result of \(entry.shownLabel) in \(source.path) is gone")
      }
      if record.state == .failed { failed.append(entry.shownLabel) }
      if source.path != folder.path {
        let data = try Data(contentsOf: URL(fileURLWithPath: source.resultPath(entry)))
        try OutputFile.write(data, to: folder.resultPath(entry))
      }
      try folder.writeFeedback(of: record, anew: true)
    }
    try OutputFile.write(try run.data(), to: "\(folder.staff)/\(RunFile.name(nil))")
    return failed
  }
}

extension HandinRecord where Report == ReadReport {
  /// Whether another run came to the same: everything but how long it took, and what the hand-in printed.
  func isSame(as other: Self) -> Bool {
    let verdicts = { (record: Self) in
      (record.staffReport?.exercises ?? []).map { "\($0.path) \($0.points) \($0.verdict)" }
    }
    return key == other.key && state == other.state && points == other.points && flags == other.flags
      && reason == other.reason && feedback == other.feedback && verdicts(self) == verdicts(other)
  }
}
