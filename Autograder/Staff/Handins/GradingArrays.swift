public import Grading
internal import Foundation

/// The arrays a hand-in is graded with: those of a folder, or fresh ones in a folder of the grader's own.
public struct GradingArrays {
  /// The arrays.
  public let fixtures: FixtureSet

  /// What a result says of them.
  public let description: TestArrays

  private let ownFolder: String?

  /// Takes the arrays in `folder`, or makes some if it is `nil`.
  ///
  /// - Parameters:
  ///   - folder: A folder of fixtures.
  ///   - seed: The seed of fresh arrays; `nil` for one that nobody can guess.
  ///   - kit: The folder of the kit, whose own fixtures students have.
  ///   - worker: The program that runs the reference.
  /// - Throws: ``FixtureError`` if there are none in `folder`, ``GenerationError`` if none can be made.
  public init(folder: String?, seed: UInt64?, kit: String, worker: String) throws {
    if let folder {
      fixtures = try FixtureSet(folder: folder)
      // Told apart by what is in it: a copy of the handout's is known to students, too.
      let handout = try? FixtureSet(folder: "\(kit)/Fixtures").manifest
      description = TestArrays(fixtures, origin: fixtures.manifest == handout ? .handout : .staff)
      ownFolder = nil
      return
    }
    let own = try PrivateFolder.create(named: "arrays")
    do {
      try Self.make(in: "\(own)/Fixtures", seed: seed, worker: worker)
      fixtures = try FixtureSet(folder: "\(own)/Fixtures")
    } catch {
      PrivateFolder.remove(own)
      throw error
    }
    description = TestArrays(fixtures, origin: .fresh)
    ownFolder = own
  }

  /// How many seeds nobody can guess are tried: an unlucky one is no reason not to grade.
  private static let mostSeeds = 3

  private static func make(in folder: String, seed: UInt64?, worker: String) throws {
    for _ in 1..<(seed == nil ? mostSeeds : 1) {
      do {
        _ = try FixtureGenerator(seed: .random(in: .min ... .max), worker: worker).write(to: folder)
        return
      } catch is GenerationError {
        continue
      }
    }
    _ = try FixtureGenerator(seed: seed ?? .random(in: .min ... .max), worker: worker).write(to: folder)
  }

  /// Removes what was made.
  public func remove() {
    if let ownFolder { PrivateFolder.remove(ownFolder) }
  }
}
