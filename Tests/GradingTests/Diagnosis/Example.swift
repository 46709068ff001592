import NDArrays

@testable import Grading

/// One case of an exercise and an answer to it.
struct Example {
  private let exercise: String
  private let entry: Diagnosis.Case

  /// Creates an example; what `actual` does not mention came back as expected.
  init(
    of exercise: String, case name: String = "1", given: NamedArrays, expected: NamedArrays,
    actual: NamedArrays
  ) {
    self.exercise = exercise
    let answer: NamedArrays = expected.map { name, array in
      (name, actual.first { $0.name == name }?.array ?? array)
    }
    entry = Diagnosis.Case(name: name, given: given, expected: expected, actual: answer)
  }

  /// What is said about the answer.
  var hint: Hint? { hint(for: entry) }

  /// What is said if the last element of each wrong array is another number: an explanation must fit them
  /// all.
  var hintWithOneElementSpoiled: Hint? {
    let wrong = Set(entry.mismatches.map(\.array))
    let answer: NamedArrays = entry.actual.map { name, array in
      guard wrong.contains(name), var elements = Optional(array.elements), let last = elements.popLast()
      else {
        return (name, array)
      }
      return (name, NDArray(elements + [last * 1.01 + 0.0123], shape: array.shape))
    }
    return hint(
      for: Diagnosis.Case(name: entry.name, given: entry.given, expected: entry.expected, actual: answer))
  }

  private func hint(for entry: Diagnosis.Case) -> Hint? {
    Diagnosis(exercise: exercise).hints(for: [entry])[0]
  }
}
