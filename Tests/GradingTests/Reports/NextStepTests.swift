import Foundation
import Testing

@testable import Grading

@Suite struct NextStepTests {
  /// What is next after a run of `items`, of which those at `paths` failed with `verdict`.
  private func next(
    _ items: [RubricItem], failing paths: [String] = [], as verdict: Verdict = .wrong,
    on occasion: Occasion = .ownWork
  ) throws -> String? {
    let exercises = items.map { item in
      ExerciseResult(
        item: item, verdict: paths.contains(item.path) ? verdict : .passed, cases: [], printed: "", seconds: 0
      )
    }
    let result = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    return NextStep(after: result, on: occasion, command: "run").text
  }

  private var graded: [RubricItem] { Rubric.committed.items.filter { $0.points > 0 } }

  @Test func packingIsNextOnlyWhenEverythingWasRun() throws {
    #expect(try next(Rubric.committed.items) == "Next: ./create_tarball.sh packs your work for handing in.")
    #expect(try next(graded) == "Next: ./create_tarball.sh packs your work for handing in.")
    #expect(try next(Rubric.committed.items(in: [.functional])) == "Next: 'run' runs everything.")
    #expect(try next(Rubric.committed.items(in: [.practice])) == nil)
  }

  @Test func whoPacksIsNotToldToPack() throws {
    #expect(try next(graded, on: .packing) == nil)
    #expect(
      try next(graded, failing: ["linear/forward"], on: .packing)
        == "Next: repair Linear (Autograd) Forward, then run 'run' again.")
  }

  @Test func whoReadsOfAHandinHasNothingToRun() throws {
    #expect(try next(Rubric.committed.items, on: .handin) == nil)
    #expect(try next(Rubric.committed.items, failing: ["linear/forward"], on: .handin) == nil)
  }

  @Test func theLineIsNamedIfItIsToBlame() throws {
    let crash = { (file: String) in
      Verdict.crashed(message: "", at: SourceLocation(file: "Sources/MyTorch/\(file)", line: 7))
    }
    let failing = ["linear/backward"]
    #expect(
      try next(Rubric.committed.items, failing: failing, as: crash("NN/Modules/Linear.swift"))
        == "Next: repair Linear (Autograd) Backward, at Sources/MyTorch/NN/Modules/Linear.swift:7, then run 'run' again."
    )
    #expect(
      try next(Rubric.committed.items, failing: failing, as: crash("AutogradEngine.swift"))
        == "Next: repair Linear (Autograd) Backward, then run 'run' again.")
  }

  @Test func whereAStubIsIsSaid() throws {
    let stub = SourceLocation(file: "Sources/MyTorch/AutogradEngine.swift", line: 57)
    #expect(
      try next(
        Rubric.committed.items, failing: ["autograd/add-operation"],
        as: .notImplemented(part: "Autograd.addOperation", at: stub))
        == "Next: write Autograd.addOperation, at Sources/MyTorch/AutogradEngine.swift:57, section 3 of the writeup, then run 'run' "
        + "again.")
    #expect(
      try next(
        Rubric.committed.items, failing: ["autograd/add-operation"],
        as: .notImplemented(part: "Autograd.addOperation"))
        == "Next: write Autograd.addOperation, then run 'run' again.")
  }

  @Test("The writeup's headings have the numbers that the sections have")
  func chapters() throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let writeup = try String(
      contentsOfFile: (path.dropLast(4) + ["Handout", "README.md"]).joined(separator: "/"), encoding: .utf8)
    let chapters = writeup.split(separator: "\n## ").filter { $0.contains("\nFile") }
    for section in Section.allCases {
      guard let file = section.file?.split(separator: "/").last else { continue }
      #expect(
        chapters.first { $0.contains("\nFile") && $0.contains("\(file)") }?.hasPrefix("\(section.chapter) ")
          == true)
    }
  }
}
