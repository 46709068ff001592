import NDArrays
import NumPyFormat
import Wire

/// What leaves for the grader.
enum Answers {
  /// The answer to one case: what came back, and what was given as it is afterwards.
  static func message(
    _ answer: KeyValuePairs<String, NDArray>, given: [(name: String, array: NDArray)]
  ) -> Message {
    .answer(NPZ.encode(answer.map { ($0.key, $0.value) } + given.map { ("given/\($0.name)", $0.array) }))
  }

  /// Says why the exercise cannot go on.
  static func sendObjection(_ reason: String) {
    Message.objection(reason).send()
  }
}
