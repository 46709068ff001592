import Testing

@testable import Grading

@Suite struct KnownLoopsTests {
  private func item(_ path: String) throws -> RubricItem {
    try #require(Rubric.committed.items.first { $0.path == path })
  }

  private let loop = ExerciseRun.Loop(
    function: "Autograd.addOperation",
    location: SourceLocation(file: "Sources/MyTorch/AutogradEngine.swift", line: 126))

  @Test func whatRestsOnALoopIsNotRun() throws {
    let loops = KnownLoops()
    #expect(loops.verdict(on: try item("linear/backward")) == nil)
    loops.note(try item("autograd/add-operation"), loop)
    #expect(
      loops.verdict(on: try item("linear/backward"))?.headline
        == "not run: it rests on Autograd Add Operation, which does not end, at Sources/MyTorch/AutogradEngine.swift:126"
    )
    // What may only rest on it, or does not, has a right to be run: its points may be there.
    for path in ["linear/forward", "functional/exp-backward", "autograd/add-operation"] {
      #expect(loops.verdict(on: try item(path)) == nil)
    }
  }

  @Test func practiceWaitsForWhatIsGraded() throws {
    let loops = KnownLoops()
    loops.note(try item("practice/sum-backward"), loop)
    #expect(loops.verdict(on: try item("practice/outer-backward")) == nil)
    loops.note(try item("functional/exp-backward"), loop)
    #expect(loops.verdict(on: try item("practice/outer-backward"))?.kind == "limit-exceeded")
  }

  @Test func aFunctionIsSuspectWhenTwoExercisesDidNotLeaveIt() throws {
    let loops = KnownLoops()
    loops.note(try item("autograd/add-operation"), loop)
    #expect(loops.suspects.isEmpty)
    loops.note(try item("linear/forward"), ExerciseRun.Loop(function: nil, location: nil))
    #expect(loops.suspects.isEmpty)
    loops.note(try item("autograd/backward"), loop)
    #expect(loops.suspects == ["Autograd.addOperation"])
  }
}
