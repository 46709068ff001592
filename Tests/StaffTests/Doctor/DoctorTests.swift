import Foundation
import Testing

@testable import Staff

@Suite struct DoctorTests {
  private static let doctor = Doctor(kit: Kit.folder.path, worker: Kit.worker, fixtures: nil)

  @Test("What is well says so without a remedy, what is not has one")
  func findings() {
    let doctor = Self.doctor
    #expect(doctor.finding("a", well: "fine", problems: [], do: "x") == .well("a", "fine"))
    #expect(
      doctor.finding("a", well: "fine", problems: ["p", "q", "r"], do: "x")
        == .ill("a", "p, and 2 more", do: "x"))
    struct Failure: Error, CustomStringConvertible { let description = "first\nsecond" }
    #expect(doctor.finding("a", do: "x") { throw Failure() } == .ill("a", "first", do: "x"))
  }

  @Test("The arrays of the handout are no arrays for grading")
  func releasedArrays() {
    let fixtures = Kit.folder.appendingPathComponent("Fixtures").path
    let finding = Doctor(kit: Kit.folder.path, worker: Kit.worker, fixtures: fixtures).staffArrays()
    #expect(!finding.isWell && finding.text.hasSuffix("has the arrays that students have"))
    #expect(Self.doctor.staffArrays().isWell)
  }

  @Test("In a folder that is no kit, nothing of the kit is well")
  func noKit() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let doctor = Doctor(kit: folder.path, worker: Kit.worker, fixtures: nil)
    for finding in [
      doctor.committedFixtures(), doctor.handout(), doctor.audit(), doctor.reference(), doctor.stubs(),
    ] {
      #expect(!finding.isWell && !finding.text.isEmpty)
    }
  }
}
