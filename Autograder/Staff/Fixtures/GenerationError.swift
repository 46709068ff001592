/// Why no fixtures were made. What was there before is untouched.
public indirect enum GenerationError: Error, Equatable {
  /// The reference did not answer.
  case referenceFailed(exercise: String, problem: String)

  /// An array came back for which the card has no proof.
  case noProof(exercise: String, array: String)

  /// The arrays that came back are not those that the card has roles for.
  case otherArrays(exercise: String, returned: [String], roles: [String])

  /// There is an exercise without a card.
  case noCard(exercise: String)

  /// There is a card without an exercise.
  case noExercise(card: String)

  /// Two cards have one path, or two mistakes of a card one identifier.
  case twice(String)

  /// The model of the homework, from which the known mistakes are made, is not right itself.
  case modelIsWrong(exercise: String, case: String, array: String)

  /// A known mistake returns what is right, in every case.
  case mistakeDoesNotShow(exercise: String, mistake: String)

  /// Two known mistakes return the same in every case, and have different sentences.
  case mistakesAlike(exercise: String, first: String, second: String)

  /// The reference and an independent method disagree.
  case disagreement(exercise: String, case: String, array: String, problem: String)

  /// The independent method is too uncertain to confirm the reference, or to contradict it.
  case notJudged(exercise: String, case: String, array: String, problem: String)

  /// Several things are wrong with the cards.
  case several([GenerationError])

  /// The folder cannot be written.
  case cannotWrite(folder: String, reason: String)

  /// The folder holds something that is not fixtures, which must not be replaced.
  case notAFixturesFolder(String)
}

extension GenerationError {
  /// Whether other givens may have it right, with the same card and the same reference.
  var isOfTheDraw: Bool {
    switch self {
    case .mistakeDoesNotShow, .mistakesAlike, .notJudged: true
    default: false
    }
  }
}

extension GenerationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .referenceFailed(let exercise, let problem):
      "no fixtures were made: the reference does not answer \(exercise): \(problem)"
    case .noProof(let exercise, let array):
      "no fixtures were made: the card of \(exercise) does not say how to check '\(array)'"
    case .otherArrays(let exercise, let returned, let roles):
      "no fixtures were made: \(exercise) returned \(returned.joined(separator: ", ")), and its card has roles for "
        + "\(roles.joined(separator: ", "))"
    case .noCard(let exercise):
      "no fixtures were made: the exercise \(exercise) has no card. Write one in Autograder/Staff/Cards; Docs/EXERCISES.md says how."
    case .noExercise(let card):
      "no fixtures were made: there is a card for \(card), and no such exercise in Autograder/Exercises"
    case .twice(let name):
      "no fixtures were made: \(name) is there twice"
    case .modelIsWrong(let exercise, let name, let array):
      "no fixtures were made: the model of \(exercise), from which its known mistakes are made, is wrong itself about \(array) in "
        + "case \(name)"
    case .mistakeDoesNotShow(let exercise, let mistake):
      "no fixtures were made: in \(exercise) no case shows the mistake '\(mistake)'. Add a case in which it returns something wrong, "
        + "or take the mistake from the card."
    case .mistakesAlike(let exercise, let first, let second):
      "no fixtures were made: in \(exercise) no case tells the mistakes '\(first)' and '\(second)' apart. Add a case that does, give "
        + "both the same sentence, or take one from the card."
    case .notJudged(let exercise, let name, let array, let problem):
      "no fixtures were made: in \(exercise), case \(name), the independent method is too uncertain about \(array): \(problem). "
        + "Change the card's givens."
    case .disagreement(let exercise, let name, let array, let problem):
      "no fixtures were made: in \(exercise), case \(name), the reference and an independent method "
        + "disagree on \(array): \(problem). One of the two is wrong."
    case .several(let errors):
      errors.map(\.description).joined(separator: "\n")
    case .cannotWrite(let folder, let reason):
      "cannot write the fixtures to \(folder): \(reason)"
    case .notAFixturesFolder(let folder):
      "\(folder) holds files but no manifest.json, so it is not a folder of fixtures; it is left as it is. "
        + "Name another folder with --output DIR."
    }
  }
}
