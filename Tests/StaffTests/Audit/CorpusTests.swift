import Foundation
import Testing

@testable import Staff

@Suite struct CorpusTests {
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
    let corpus = try Corpus(
      kit: Kit.folder, mutants: tests.appendingPathComponent("Mutants"),
      alternatives: tests.appendingPathComponent("Alternatives"))
    #expect(corpus.mutants.count >= 120)
    #expect(corpus.alternatives.count >= 15)
    #expect(Set(corpus.reference.keys) == Set(HandinFiles.paths))
  }
}
