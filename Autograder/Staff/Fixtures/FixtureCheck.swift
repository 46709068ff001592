internal import Foundation
internal import Grading

/// Compares a folder of fixtures with its manifest and with what the reference computes today.
public struct FixtureCheck: Sendable {
  private let folder: String
  private let worker: String

  /// Creates a check of the fixtures in `folder`; `worker` runs the reference.
  public init(folder: String, worker: String) {
    self.folder = folder
    self.worker = worker
  }

  /// Everything that is wrong with the folder, a line each; empty if nothing is.
  ///
  /// - Throws: ``FixtureError`` if there is no readable manifest, ``GenerationError`` if the reference fails.
  public func problems() throws -> [String] {
    let manifest = try FixtureSet(folder: folder).manifest
    let listed = listing(of: manifest)
    var problems: [String] = []
    for (file, sha256) in listed.sorted(by: { $0.key < $1.key }) {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
        problems.append("\(file) is missing")
        continue
      }
      if SHA256.hexDigest(of: data) != sha256 { problems.append("\(file) was changed") }
    }
    problems += try unlisted(besides: listed)
    guard manifest.generator == FixtureGenerator.version else {
      return problems + [
        "the fixtures were made by generator version \(manifest.generator); this is version \(FixtureGenerator.version)"
      ]
    }
    return problems + (try outdated(manifest, listed))
  }

  private func listing(of manifest: FixtureManifest) -> [String: String] {
    var listing: [String: String] = [:]
    for exercise in manifest.exercises {
      for entry in exercise.cases {
        listing[FixtureSet.mistakesFile(exercise: exercise.path, case: entry.name)] = entry.mistakes
        for (side, arrays) in [(FixtureSet.Side.given, entry.given), (.expected, entry.expected)] {
          for array in arrays {
            let file = FixtureSet.file(
              exercise: exercise.path, case: entry.name, side: side, array: array.name)
            listing[file] = array.sha256
          }
        }
      }
    }
    return listing
  }

  /// Arrays in the folder that the manifest does not know.
  private func unlisted(besides listed: [String: String]) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return files.filter { ($0.hasSuffix(".npy") || $0.hasSuffix(".npz")) && listed[$0] == nil }.sorted().map {
      "\($0) is not in the manifest"
    }
  }

  /// What the reference computes differently from what the files say, but for the last digits: see ``ArrayFileComparison``.
  private func outdated(_ manifest: FixtureManifest, _ listed: [String: String]) throws -> [String] {
    let (files, fresh) = try FixtureGenerator(seed: manifest.seed, worker: worker).make()
    guard fresh != manifest else { return [] }
    let now = listing(of: fresh)
    let changed = Set(listed.keys).union(now.keys).filter { file in
      guard listed[file] != now[file] else { return false }
      guard let new = files[file], let old = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
        return true
      }
      return !ArrayFileComparison.areAlike(old, new, file: file)
    }
    guard changed.isEmpty else {
      return changed.sorted().map { "\($0) is not what the reference computes now" }
    }
    return withoutChecksums(fresh) == withoutChecksums(manifest)
      ? [] : ["the manifest says something else of the exercises than their cards"]
  }

  /// What a manifest says of the exercises, without the checksums of the files.
  private func withoutChecksums(_ manifest: FixtureManifest) -> FixtureManifest {
    func strip(_ arrays: [FixtureManifest.Array]) -> [FixtureManifest.Array] {
      arrays.map { .init(name: $0.name, sha256: "") }
    }
    let exercises = manifest.exercises.map { exercise in
      FixtureManifest.Exercise(
        path: exercise.path, title: exercise.title, points: exercise.points, parts: exercise.parts,
        foundations: exercise.foundations, roles: exercise.roles, mistakes: exercise.mistakes,
        cases: exercise.cases.map { entry in
          .init(
            name: entry.name, given: strip(entry.given), expected: strip(entry.expected),
            mistakes: entry.mistakes.map { _ in "" })
        })
    }
    return FixtureManifest(generator: manifest.generator, seed: manifest.seed, exercises: exercises)
  }
}
