import Exercises
import NDArrays
import NumPyFormat
import Wire

/// One exercise to be worked through, case by case.
struct Assignment {
  private let exercise: Exercise

  init(_ exercise: Exercise) {
    self.exercise = exercise
  }

  /// Answers every case, in the order in which they were given, and ends the process.
  func carryOut() -> Never {
    let cases = readCases()
    isExerciseUnderWay = true
    PrintedLines.leaveAtOnce()
    for (name, arrays) in cases {
      let given = Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { first, _ in first })
      do {
        let answer = try exercise.answer(Given(caseName: name, arrays: given, listener: recordSender()))
        Answers.send(answer.map { ($0.key, $0.value) } + arrays.map { ("given/\($0.name)", $0.array) })
        PrintedLines.endCase()
      } catch {
        Answers.sendObjection("\(error)")
        Exit.now(0)
      }
    }
    Exit.now(0)
  }

  /// Sends the first record of a case; a second pass records the same again.
  private func recordSender() -> @Sendable (RecordNote) -> Void {
    let isSent = Once()
    return { note in
      guard isSent.isFirst() else { return }
      let record = OperationRecord(
        known: note.known, copies: note.copies,
        operations: note.operations.map {
          .init(inputs: $0.inputs, output: $0.output, gradientsToUpdate: $0.gradientsToUpdate)
        }, shapes: note.shapes)
      let bytes = record.bytes
      if bytes.count <= OperationRecord.longest { Message.record(bytes).send() }
    }
  }

  /// The cases on standard input: the members of an .npz, named `<case>/<array>`, grouped by case.
  private func readCases() -> [(name: String, arrays: [(name: String, array: NDArray)])] {
    var cases: [(name: String, arrays: [(name: String, array: NDArray)])] = []
    do {
      for (path, array) in try NPZ.decode(StandardInput.readAll(), source: "standard input") {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { Exit.usage("Worker: '\(path)' is not <case>/<array>") }
        if cases.last?.name != parts[0] { cases.append((parts[0], [])) }
        cases[cases.count - 1].arrays.append((parts[1], array))
      }
    } catch {
      Exit.usage("Worker: \(error)")
    }
    return cases
  }
}

/// Is first once.
private final class Once: @unchecked Sendable {
  private var isUsed = false

  func isFirst() -> Bool {
    defer { isUsed = true }
    return !isUsed
  }
}
