import Foundation
import Testing

@testable import Staff

@Suite struct HandoutTests {
  @Test func theCommittedHandoutIsCurrentAndGivesNothingAway() throws {
    #expect(try Handout(kit: Kit.folder.path).problems() == [])
  }

  /// A kit of one source file.
  private func makeKit(_ reference: String) throws -> URL {
    let kit = try Kit.temporaryFolder()
    for folder in ["Sources/MyTorch", "Handout/Sources"] {
      try FileManager.default.createDirectory(
        at: kit.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    try Data(reference.utf8).write(to: kit.appendingPathComponent("Sources/MyTorch/F.swift"))
    return kit
  }

  private let reference = "func f() -> Int {\n  // BEGIN SOLUTION f\n  40 + 1 + 1\n  // END SOLUTION\n}\n"

  @Test func aStaleOrMissingStubIsNoticed() throws {
    let kit = try makeKit(reference)
    defer { try? FileManager.default.removeItem(at: kit) }
    let handout = try Handout(kit: kit.path)
    #expect(try handout.problems() == ["Handout/Sources/MyTorch/F.swift is missing"])
    #expect(try handout.writeStubs() == ["Handout/Sources/MyTorch/F.swift"])
    #expect(try handout.problems() == [])
    #expect(try handout.writeStubs() == [])
    let stub = kit.appendingPathComponent("Handout/Sources/MyTorch/F.swift")
    try Data(contentsOf: stub).appending(" ").write(to: stub)
    #expect(
      try handout.problems() == ["Handout/Sources/MyTorch/F.swift is not the stub of Sources/MyTorch/F.swift"]
    )
  }

  @Test func aLeakAnywhereInTheHandoutIsNoticed() throws {
    let kit = try makeKit(reference)
    defer { try? FileManager.default.removeItem(at: kit) }
    let handout = try Handout(kit: kit.path)
    _ = try handout.writeStubs()
    try Data("# Hints\n\n40+1+1\n".utf8).write(to: kit.appendingPathComponent("Handout/README.md"))
    #expect(try handout.problems() == ["Handout/README.md:3 gives a line of the solution away"])
  }

  @Test func aFormulaBehindALinkIsNoticed() throws {
    let kit = try makeKit(
      reference.replacingOccurrences(of: "40 + 1 + 1", with: "product(g, exp(a)) * exp(a)"))
    defer { try? FileManager.default.removeItem(at: kit) }
    let linked = kit.appendingPathComponent("Autograder")
    try FileManager.default.createDirectory(at: linked, withIntermediateDirectories: true)
    try Data("func e() {\n  exp( x )*product(up, exp(x))\n}\n".utf8)
      .write(to: linked.appendingPathComponent("Recorder.swift"))
    try FileManager.default.createSymbolicLink(
      atPath: kit.appendingPathComponent("Handout/Autograder").path, withDestinationPath: "../Autograder")
    let handout = try Handout(kit: kit.path)
    _ = try handout.writeStubs()
    let problems = try handout.problems()
    #expect(problems.count == 2)
    #expect(
      problems.first
        == "Handout/Autograder/Recorder.swift:2 gives a formula of the solution away: "
        + "(exp(v0) * product(v1, exp(v0)))")
  }

  /// An exception that excuses nothing any more is taken out; the first one goes with what it is for.
  @Test func everyExceptionIsNeeded() throws {
    let problems = try Handout(kit: Kit.folder.path).formulaProblems(excusedBy: [])
    for exception in FormulaException.all.dropFirst() {
      #expect(
        problems.contains { problem in
          problem.hasPrefix("Handout/\(exception.place):")
            && (exception.formula.map { problem.hasSuffix(": " + (FormulaDetector.form(of: $0) ?? "")) }
              ?? true)
        }, "\(exception.place)")
    }
  }

  @Test func theExportHasNoLinksAndNoReference() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("homework")
    let handout = try Handout(kit: Kit.folder.path)
    try handout.export(to: target.path)
    let files = FileManager.default.enumerator(atPath: target.path)?.compactMap { $0 as? String } ?? []
    #expect(files.contains("Sources/NDArrays/NDArray.swift"))
    #expect(files.contains("Fixtures/manifest.json"))
    #expect(files.contains("create_tarball.sh"))
    #expect(!files.contains { $0.contains("Staff") })
    for file in files {
      let type = try FileManager.default.attributesOfItem(atPath: "\(target.path)/\(file)")[.type]
      #expect(type as? FileAttributeType != .typeSymbolicLink, "\(file)")
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOfFile: "\(target.path)/\(file)", encoding: .utf8)
      #expect(!text.contains("BEGIN SOLUTION"), "\(file)")
    }
    #expect(throws: Handout.Problem.self) { try handout.export(to: target.path) }
  }
}

extension HandoutTests {
  @Test(arguments: ["homework.tar", "homework.tar.gz", "homework.tgz"])
  func anArchiveHoldsAFolderOfItsName(name: String) throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent(name)
    try Handout(kit: Kit.folder.path).export(to: target.path)
    let isCompressed = try Data(contentsOf: target).starts(with: [0x1F, 0x8B])
    #expect(isCompressed == (name != "homework.tar"))
    // A hand-in is read by tar as well: the stubs are in it.
    #expect(try Handin(at: target.path).missing == [])
  }
}

extension Data {
  fileprivate func appending(_ text: String) -> Data { self + Data(text.utf8) }
}
