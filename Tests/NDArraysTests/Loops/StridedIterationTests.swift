import Testing

@testable import NDArrays

struct StridedIterationTests {
  private func runs(_ loop: consuming NestedLoop) -> [[Int]] {
    var runs: [[Int]] = []
    loop.forEachRun { start, run in
      runs.append([start.first, start.second, run.length, run.steps.first, run.steps.second])
    }
    return runs
  }

  @Test func contiguousArraysAreOneRun() {
    #expect(runs(NestedLoop(shape: [2, 3, 4], [12, 4, 1], [12, 4, 1])) == [[0, 0, 24, 1, 1]])
  }

  @Test func axesOfLengthOneAreLeftOut() {
    #expect(runs(NestedLoop(shape: [1, 3, 1], [9, 1, 9], [0, 2, 0])) == [[0, 0, 3, 1, 2]])
    #expect(runs(NestedLoop(shape: [1, 1], [5, 5], [5, 5])) == [[0, 0, 1, 0, 0]])
    #expect(runs(NestedLoop(shape: [], [], [])) == [[0, 0, 1, 0, 0]])
  }

  @Test func axesAreJoinedOnlyIfAllArraysAgree() {
    #expect(runs(NestedLoop(shape: [2, 3], [3, 1], [1, 2])) == [[0, 0, 3, 1, 2], [3, 1, 3, 1, 2]])
    #expect(runs(NestedLoop(shape: [2, 3], [3, 1], [1, 0])) == [[0, 0, 3, 1, 0], [3, 1, 3, 1, 0]])
  }

  @Test func runsComeInOrder() {
    let starts = runs(NestedLoop(shape: [2, 2, 2], [100, 10, 1], [1, 10, 100])).map { $0[0] }
    #expect(starts == [0, 10, 100, 110])
  }

  @Test func nothingIsNoRun() {
    #expect(runs(NestedLoop(shape: [2, 0], [1, 1], [1, 1])).isEmpty)
    #expect(runs(NestedLoop(shape: [0, 3], [3, 1], [3, 1])).isEmpty)
  }
}
