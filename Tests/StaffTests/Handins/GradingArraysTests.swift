import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct GradingArraysTests {
  private func arrays(folder: String? = nil, seed: UInt64? = nil) throws -> GradingArrays {
    try GradingArrays(
      folder: folder, seed: seed, kit: Kit.folder.path, worker: Kit.worker, hasChecksums: true)
  }

  @Test func freshOnesAreDrawnAnewAndLieNowhere() throws {
    let (first, second) = (try arrays(), try arrays())
    #expect(first.description.origin == .fresh && first.description.folder == nil)
    #expect(first.description.seed != second.description.seed)
    #expect(first.fixtures.folder == nil)
  }

  @Test func aSeedMakesThemAgain() throws {
    let (first, second) = (try arrays(seed: 7), try arrays(seed: 7))
    #expect(first.fixtures.manifest == second.fixtures.manifest)
    #expect(first.description.seed == 7)
  }

  @Test func thoseOfTheHandoutAreKnownToStudentsWhereverTheyLie() throws {
    let copy = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: copy) }
    let fixtures = Kit.folder.appendingPathComponent("Fixtures")
    try FileManager.default.copyItem(at: fixtures, to: copy.appendingPathComponent("Fixtures"))
    for folder in [fixtures.path, "\(copy.path)/Fixtures"] {
      let arrays = try arrays(folder: folder)
      #expect(arrays.description.origin == .handout && arrays.description.folder == folder)
    }
  }

  @Test func thoseOfTheStaffAreNot() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = "\(folder.path)/Fixtures"
    let manifest = try FixtureGenerator(seed: 7, worker: Kit.worker).write(to: own)
    let arrays = try arrays(folder: own)
    #expect(arrays.description.origin == .staff)
    #expect(manifest.seed == 7 && arrays.description.seed == 7)
  }
}
