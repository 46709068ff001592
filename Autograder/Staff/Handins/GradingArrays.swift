public import Grading
internal import Foundation

/// The arrays a hand-in is graded with: those of a folder, or fresh ones, which are in the grader's memory only.
public struct GradingArrays: Sendable {
  /// The arrays.
  public let fixtures: FixtureSet

  /// What a result says of them.
  public let description: TestArrays

  /// Takes the arrays in `folder`, or makes some if it is `nil`.
  ///
  /// - Parameters:
  ///   - folder: A folder of fixtures.
  ///   - seed: The seed of fresh arrays; `nil` for one that nobody can guess.
  ///   - kit: The folder of the kit, whose own fixtures students have.
  ///   - worker: The program that runs the reference.
  ///   - hasChecksums: Whether the manifest of fresh arrays has their checksums, for comparing one run with another.
  /// - Throws: ``FixtureError`` if there are none in `folder`, ``GenerationError`` if none can be made.
  public init(folder: String?, seed: UInt64?, kit: String, worker: String, hasChecksums: Bool = false) throws
  {
    if let folder {
      fixtures = try FixtureSet(folder: folder)
      // Told apart by what is in it: a copy of the handout's is known to students, too.
      let handout = try? FixtureSet(folder: "\(kit)/Fixtures").manifest
      description = TestArrays(fixtures, origin: fixtures.manifest == handout ? .handout : .staff)
      return
    }
    fixtures = try Self.fresh(seed: seed, worker: worker, hasChecksums)
    description = TestArrays(fixtures, origin: .fresh)
  }

  /// How many seeds nobody can guess are tried: an unlucky one is no reason not to grade.
  private static let mostSeeds = 3

  private static func fresh(
    seed: UInt64?, worker: String, _ hasChecksums: Bool
  ) throws -> FixtureSet {
    for _ in 1..<(seed == nil ? mostSeeds : 1) {
      do {
        return try FixtureGenerator(seed: .random(in: .min ... .max), worker: worker)
          .fixtures(hasChecksums: hasChecksums)
      } catch is GenerationError {
        continue
      }
    }
    return try FixtureGenerator(seed: seed ?? .random(in: .min ... .max), worker: worker)
      .fixtures(hasChecksums: hasChecksums)
  }
}
