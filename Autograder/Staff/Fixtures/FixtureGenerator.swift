public import Grading
internal import Differentiation
internal import Foundation
internal import NDArrays
internal import NumPyFormat

/// Makes the fixtures: draws the givens from a seed, asks the reference for the answers, and accepts each answer
/// only if an independent method agrees.
public struct FixtureGenerator: Sendable {
  /// The version of the blueprints: it changes whenever the same seed would give other fixtures.
  public static let version = 9

  private let seed: UInt64
  private let worker: String

  /// Creates a generator.
  ///
  /// - Parameters:
  ///   - seed: Where the givens come from; the same seed gives the same files, byte for byte.
  ///   - worker: The program that runs the reference.
  public init(seed: UInt64, worker: String) {
    self.seed = seed
    self.worker = worker
  }

  /// Makes all fixtures and puts them in place of what is in `folder`, which stays as it is if anything goes wrong.
  ///
  /// - Returns: The manifest of what was written.
  /// - Throws: ``GenerationError`` if the reference fails or an independent method disagrees.
  public func write(to folder: String) throws -> FixtureManifest {
    let (files, manifest) = try make()
    try FolderWriter.replace(folder, with: files, listedIn: manifest)
    return manifest
  }

  /// Makes all fixtures: the files by their path below the fixtures folder, and the manifest.
  func make() throws -> (files: [String: Data], manifest: FixtureManifest) {
    var files: [String: Data] = [:]
    var exercises: [FixtureManifest.Exercise] = []
    for blueprint in Blueprint.all {
      let cases = try answeredCases(of: blueprint)
      let entries = cases.map { entry in
        func list(_ arrays: [(name: String, array: NDArray)], _ side: FixtureSet.Side) -> [FixtureManifest
          .Array]
        {
          arrays.map { name, array in
            let data = Data(NPY.encode(array))
            let file = FixtureSet.file(exercise: blueprint.path, case: entry.name, side: side, array: name)
            files[file] = data
            return .init(name: name, sha256: SHA256.hexDigest(of: data))
          }
        }
        return FixtureManifest.Case(
          name: entry.name, given: list(entry.given, .given), expected: list(entry.expected, .expected))
      }
      exercises.append(.init(path: blueprint.path, cases: entries))
    }
    return (files, FixtureManifest(generator: Self.version, seed: seed, exercises: exercises))
  }

  /// Draws the givens of an exercise's cases, has the reference answer them, and proves the answers.
  private func answeredCases(of blueprint: Blueprint) throws -> [FixtureCase] {
    let drawn = blueprint.cases.indices.map { index in
      let name = blueprint.caseName(at: index)
      var draw = Draw(seed: seed, path: blueprint.path, case: name)
      let given = blueprint.cases[index].draw(&draw).map { (name: $0.key, array: $0.value) }
      return FixtureCase(name: name, given: given, expected: [])
    }
    let run = ExerciseRun(path: blueprint.path, cases: drawn, worker: worker, timeout: 60)
    let outcome = run.perform()
    if let failure = outcome.failure {
      throw GenerationError.referenceFailed(exercise: blueprint.path, problem: failure.summary)
    }
    return try zip(blueprint.cases.indices, zip(drawn, outcome.answers)).map { index, pair in
      let (drawn, answer) = pair
      let expected = answer.filter { !$0.name.hasPrefix(Judge.givenPrefix) }
      let givens = Givens(scenario: blueprint.cases[index].scenario, drawn.given)
      try Prover(exercise: blueprint.path, case: drawn.name, proofs: blueprint.proofs)
        .prove(expected, from: givens)
      return FixtureCase(name: drawn.name, given: drawn.given, expected: expected)
    }
  }
}
