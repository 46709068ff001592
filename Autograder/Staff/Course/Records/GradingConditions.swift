internal import Foundation
internal import Grading

/// All that a result depends on beside the hand-in: two runs with equal conditions give equal results.
struct GradingConditions: Codable, Equatable {
  /// The version of the autograder.
  let version: String

  /// The SHA-256 of what is compiled with a hand-in, and of what judges it.
  let kit: String

  /// The SHA-256 of the arrays' manifest, which has one of each array.
  let arrays: String

  /// The seed of the arrays; for staff.
  let seed: UInt64

  /// The paths of the exercises.
  let exercises: [String]

  /// How long an exercise and a whole hand-in may take, in seconds.
  let timeout: Double
  let budget: Double

  /// The sandbox's name.
  let sandbox: String

  /// One name for all of it.
  var digest: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return SHA256.hexDigest(of: (try? encoder.encode(self)) ?? Data())
  }

  /// What differs from other conditions, in words.
  func differences(from other: Self) -> [String] {
    var found: [String] = []
    if version != other.version { found.append("the version, \(version) and \(other.version)") }
    if kit != other.kit { found.append("the kit's own sources") }
    if seed != other.seed {
      found.append("the arrays' seed, \(seed) and \(other.seed)")
    } else if arrays != other.arrays {
      found.append("the arrays")
    }
    if exercises != other.exercises { found.append("the exercises") }
    if timeout != other.timeout { found.append("--timeout, \(timeout) and \(other.timeout)") }
    if budget != other.budget { found.append("--budget, \(budget) and \(other.budget)") }
    if sandbox != other.sandbox { found.append("the sandbox, \(sandbox) and \(other.sandbox)") }
    return found
  }

  /// The SHA-256 of the sources that a worker and its judge are made of.
  static func digest(ofKit kit: URL) throws -> String {
    let folders =
      ["CForkServer", "Exercises", "ForkServing", "Worker", "Wire", "Grading"].map { "Autograder/\($0)" }
      + ["ArrayKernels", "NDArrays", "NumPyFormat", "Stubs"].map { "Sources/\($0)" } + [
        "Handout/Sources/MyTorch"
      ]
    var hash = SHA256()
    for file in folders.flatMap({ WorkerSupport.sources(in: $0, of: kit, endings: [".swift", ".c", ".h"]) }) {
      hash.update(Data("\(file)\n".utf8))
      hash.update(try Data(contentsOf: kit.appendingPathComponent(file)))
    }
    return hash.hexDigest()
  }

  /// The SHA-256 of the manifest of some arrays, which has one of each array.
  static func digest(ofArrays fixtures: FixtureSet) throws -> String {
    SHA256.hexDigest(of: try FolderWriter.encode(fixtures.manifest))
  }

  /// The key of a hand-in's result.
  func key(of entry: CourseEntry, contents: String) -> String {
    let parts = [digest, entry.student, "\(entry.attempt ?? 0)", contents]
    return SHA256.hexDigest(of: Data(parts.joined(separator: "\n").utf8))
  }
}
