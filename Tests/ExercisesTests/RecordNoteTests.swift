import NDArrays
import Testing

@testable import Exercises
@testable import MyTorch

@Suite struct RecordNoteTests {
  @Test func aLayerTellsWhatItRecords() throws {
    let note = try note(
      of: "linear/backward",
      [
        "a": [[1, 2]], "x": [[3, 4]], "second-x": [[1, 1]], "W": [[1, 2], [3, 4], [5, 6]],
        "b": [[1], [2], [3]],
        "c": [[1, 2, 3]], "divergence": [[1, 2, 3]], "second-divergence": [[1, 2, 3]],
      ])
    let known = note.known
    let (input, W, b) = (try #require(known["input"]), try #require(known["W"]), try #require(known["b"]))
    #expect(note.operations.map(\.inputs) == [[input, W], [note.operations[0].output, b]])
    #expect(note.operations.map(\.gradientsToUpdate) == [[nil, known["dW"]], [nil, known["db"]]])
    #expect(note.operations.last?.output == known["output"])
    #expect(note.copies.isEmpty)
  }

  @Test func aCopyIsSeen() throws {
    let (x, engine) = (NDArray([1, 2, 3]), Autograd())
    engine.addOperation(
      inputs: [x.copy()], output: NDArray([4, 5, 6]), gradientsToUpdate: [nil],
      backwardOperation: { g, _ in [g] })
    let note = try #require(RecordNote(["input": x], engine.operationList))
    #expect(note.operations.map(\.inputs) == [[1]])
    #expect(note.copies == [1: 0])
  }

  @Test(
    "Of a record that is too long there is no note, rather than one without operations", arguments: [64, 65])
  func aLongRecord(count: Int) {
    let (x, engine) = (NDArray([1, 2, 3]), Autograd())
    for _ in 0..<count {
      engine.addOperation(
        inputs: [x], output: NDArray([4, 5, 6]), gradientsToUpdate: [nil], backwardOperation: { g, _ in [g] })
    }
    #expect(RecordNote(["input": x], engine.operationList)?.operations.count == (count == 64 ? 64 : nil))
  }

  private func note(of path: String, _ arrays: [String: NDArray]) throws -> RecordNote {
    let box = Box()
    let given = Given(caseName: "1", arrays: arrays) { if box.note == nil { box.note = $0 } }
    _ = try #require(Exercise.named(path)).answer(given)
    return try #require(box.note)
  }
}

private final class Box: @unchecked Sendable {
  var note: RecordNote?
}
