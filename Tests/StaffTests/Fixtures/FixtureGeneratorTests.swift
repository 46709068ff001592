import Foundation
import Grading
import NDArrays
import Testing

@testable import Staff

@Suite struct FixtureGeneratorTests {
  @Test func theSameSeedGivesTheSameFiles() throws {
    let generator = FixtureGenerator(seed: 3, worker: Kit.worker)
    let (first, second) = (try generator.make(), try generator.make())
    #expect(first.manifest == second.manifest)
    #expect(first.files == second.files)
    #expect(try FixtureGenerator(seed: 4, worker: Kit.worker).make().manifest != first.manifest)
  }

  @Test func theCommittedFixturesAreIntactAndCurrent() throws {
    let folder = Kit.folder.appendingPathComponent("Fixtures").path
    #expect(try FixtureCheck(folder: folder, worker: Kit.worker).problems() == [])
  }

  @Test func everyExerciseHasThreeCases() {
    for card in Card.all {
      #expect(card.cases.count >= 3, "\(card.path)")
    }
  }

  @Test func aSentenceIsWhole() {
    for card in Card.all {
      for mistake in card.mistakes {
        #expect(mistake.sentence.hasSuffix("."), "\(card.path): \(mistake.identifier)")
        #expect(!mistake.identifier.contains(" ") && mistake.identifier == mistake.identifier.lowercased())
      }
    }
  }

  @Test func aChangedAMissingAndAForeignFileAreNoticed() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try FixtureGenerator(seed: 3, worker: Kit.worker).write(to: folder.path)
    let place = folder.appendingPathComponent("functional/exp-backward/1/given")
    try FileManager.default.moveItem(
      at: place.appendingPathComponent("a.npy"), to: place.appendingPathComponent("b.npy"))
    try Data("x".utf8).write(to: place.appendingPathComponent("upstream.npy"))
    #expect(
      try FixtureCheck(folder: folder.path, worker: Kit.worker).problems() == [
        "functional/exp-backward/1/given/a.npy is missing",
        "functional/exp-backward/1/given/upstream.npy was changed",
        "functional/exp-backward/1/given/b.npy is not in the manifest",
      ])
  }

  @Test func aFolderOfSomethingElseIsLeftAlone() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("thesis".utf8).write(to: folder.appendingPathComponent("thesis.txt"))
    #expect(throws: GenerationError.notAFixturesFolder(folder.path)) {
      try FixtureGenerator(seed: 3, worker: Kit.worker).write(to: folder.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["thesis.txt"])
  }

  @Test func aDisagreementStopsTheGeneration() throws {
    let prover = Prover(
      exercise: "functional/exp-backward", case: "1",
      proofs: ["gradient-of-a": .formula { try $0["a"] * 2 }])
    let givens = Givens(scenario: "", [("a", NDArray([1, 2]))])
    #expect(throws: Never.self) { try prover.prove([("gradient-of-a", NDArray([2, 4]))], from: givens) }
    #expect(
      throws: GenerationError.disagreement(
        exercise: "functional/exp-backward", case: "1", array: "gradient-of-a",
        problem: "element 1 in C order is 4.00001 and 4.0")
    ) { try prover.prove([("gradient-of-a", NDArray([2, 4.00001]))], from: givens) }
    #expect(throws: GenerationError.noProof(exercise: "functional/exp-backward", array: "other")) {
      try prover.prove([("other", NDArray([2, 4]))], from: givens)
    }
  }
}
