import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct CorpusTests {
  /// Two empty folders, of wrong and of right solutions, with the given files in them.
  private func corpus(
    _ files: [String: String], only: [String] = [], check: (Mutant) throws -> Void = { _ in }
  ) throws -> Corpus {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (mutants, alternatives) = (folder.appendingPathComponent("m"), folder.appendingPathComponent("a"))
    for each in [mutants, alternatives] {
      try FileManager.default.createDirectory(at: each, withIntermediateDirectories: true)
    }
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Corpus(kit: Kit.folder, mutants: mutants, alternatives: alternatives, only: only, check: check)
  }

  private static let wrong = """
    what: the logarithm's gradient is multiplied
    fails: functional/log-backward
    hint: none
    file: MyTorch/NN/Functional.swift
    --- before
    import NDArrays
    --- after
    import NDArrays  // a change

    """

  @Test func whatIsNotThereIsNoCorpus() throws {
    let empty = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: empty) }
    let missing = empty.appendingPathComponent("missing")
    #expect(throws: Corpus.Unreadable.self) {
      try Corpus(kit: Kit.folder, mutants: missing, alternatives: empty)
    }
    #expect(throws: Corpus.Unreadable.self) {
      try Corpus(kit: Kit.folder, mutants: empty, alternatives: missing)
    }
    #expect(throws: Corpus.Empty.self) { try Corpus(kit: Kit.folder, mutants: empty, alternatives: empty) }
  }

  @Test func theProjectsCorporaAreRead() throws {
    let tests = Kit.folder.appendingPathComponent("Tests")
    let fixtures = try FixtureSet(folder: Kit.folder.appendingPathComponent("Fixtures").path)
    let corpus = try Corpus(
      kit: Kit.folder, mutants: tests.appendingPathComponent("Mutants"),
      alternatives: tests.appendingPathComponent("Alternatives")
    ) { try $0.check(rubric: fixtures.rubric, hintNames: fixtures.hintNames) }
    #expect(corpus.mutants.count >= 120)
    #expect(corpus.alternatives.count >= 15)
    #expect(Set(corpus.reference.keys) == Set(HandinFiles.paths))
    #expect(corpus.flaws.map(\.name) == [])
    for mutant in corpus.mutants {
      #expect(throws: Never.self, "\(mutant.name)") { try mutant.changes.applied(to: corpus.reference) }
    }
  }

  @Test func oneBadFileDoesNotStopTheRest() throws {
    let corpus = try corpus(["m/good.mutant": Self.wrong, "m/bad.mutant": "what: nothing\n"])
    #expect(corpus.mutants.map(\.name) == ["good"])
    #expect(corpus.flaws.map(\.name) == ["bad"])
  }

  @Test func aFlawOfALabelIsNotedToo() throws {
    let corpus = try corpus(["m/good.mutant": Self.wrong]) { _ in throw Mutant.Problem.unknownHint("x") }
    #expect(corpus.mutants.isEmpty)
    #expect(corpus.flaws.count == 1)
  }

  @Test func aFolderWithoutAnyOfTheFilesIsNoRightSolution() throws {
    let corpus = try corpus(["a/none/MyTorch/Functional.swift": "", "a/none/about.txt": "misplaced"])
    #expect(corpus.alternatives.isEmpty)
    #expect(corpus.flaws.first?.name == "none")
    #expect(corpus.flaws.first?.problem.contains("MyTorch/NN/Functional.swift") == true)
  }

  @Test func aRightSolutionMayBeWrittenAsWhatIsExchanged() throws {
    let corpus = try corpus(["a/comment.alternative": Self.wrong])
    let alternative = try #require(corpus.alternatives.first)
    #expect(alternative.name == "comment")
    #expect(alternative.sources["MyTorch/NN/Functional.swift"]?.contains("// a change") == true)
    #expect(Set(alternative.sources.keys) == Set(HandinFiles.paths))
  }

  @Test func oneVariantCanBeNamed() throws {
    let files = [
      "m/deep/one.mutant": Self.wrong, "m/two.mutant": Self.wrong, "a/three.alternative": Self.wrong,
    ]
    #expect(try corpus(files, only: ["deep/one"]).mutants.map(\.name) == ["deep/one"])
    #expect(try corpus(files, only: ["deep/one"]).alternatives.isEmpty)
    #expect(try corpus(files, only: ["three"]).alternatives.map(\.name) == ["three"])
    #expect(throws: Corpus.Unknown.self) { try corpus(files, only: ["deep/four"]) }
  }
}
