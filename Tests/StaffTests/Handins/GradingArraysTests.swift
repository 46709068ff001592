import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct GradingArraysTests {
  private func arrays(folder: String? = nil, seed: UInt64? = nil) throws -> GradingArrays {
    try GradingArrays(folder: folder, seed: seed, kit: Kit.folder.path, worker: Kit.worker)
  }

  @Test func freshOnesAreDrawnAnewAndRemovedAfterwards() throws {
    let (first, second) = (try arrays(), try arrays())
    #expect(first.description.origin == .fresh && first.description.folder == nil)
    #expect(first.description.seed != second.description.seed)
    let folder = first.fixtures.folder
    #expect(FileManager.default.fileExists(atPath: "\(folder)/manifest.json"))
    let permissions =
      try FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: folder).deletingLastPathComponent().path)[.posixPermissions] as? Int
    #expect(permissions == 0o700)
    for arrays in [first, second] { arrays.remove() }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func aSeedMakesThemAgain() throws {
    let (first, second) = (try arrays(seed: 7), try arrays(seed: 7))
    defer { for arrays in [first, second] { arrays.remove() } }
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
      arrays.remove()
      #expect(FileManager.default.fileExists(atPath: folder))
    }
  }

  @Test func thoseOfTheStaffAreNot() throws {
    let fresh = try arrays(seed: 7)
    defer { fresh.remove() }
    #expect(try arrays(folder: fresh.fixtures.folder).description.origin == .staff)
  }
}
