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
    let cases: [Case]
    do {
      cases = try Self.cases(in: StandardInput.readAll())
    } catch {
      Exit.usage("Worker: \(error)")
    }
    isExerciseUnderWay = true
    PrintedLines.leaveAtOnce()
    for (name, arrays) in cases {
      let given = Given(caseName: name, arrays: Self.named(arrays), listener: recordSender())
      do {
        Answers.message(try exercise.answer(given), given: arrays).send()
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

  /// A case and its arrays, in the order in which they were given.
  typealias Case = (name: String, arrays: [(name: String, array: NDArray)])

  /// The cases in an .npz whose members are named `<case>/<array>` and grouped by case.
  ///
  /// - Throws: An error with a text if it is none.
  static func cases(in bytes: [UInt8]) throws -> [Case] {
    var cases: [Case] = []
    for (path, array) in try NPZ.decode(bytes, source: "standard input") {
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw NoCase(path: path) }
      if cases.last?.name != parts[0] { cases.append((parts[0], [])) }
      cases[cases.count - 1].arrays.append((parts[1], array))
    }
    return cases
  }

  private struct NoCase: Error, CustomStringConvertible {
    let path: String

    var description: String { "'\(path)' is not <case>/<array>" }
  }

  /// Arrays by their names.
  static func named(_ arrays: [(name: String, array: NDArray)]) -> [String: NDArray] {
    Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { first, _ in first })
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
