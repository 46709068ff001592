/// Why no fixtures were made. What was there before is untouched.
public enum GenerationError: Error, Equatable {
  /// The reference did not answer.
  case referenceFailed(exercise: String, problem: String)

  /// An array came back for which the blueprint has no proof.
  case noProof(exercise: String, array: String)

  /// The reference and an independent method disagree.
  case disagreement(exercise: String, case: String, array: String, problem: String)

  /// The folder cannot be written.
  case cannotWrite(folder: String, reason: String)

  /// The folder holds something that is not fixtures, which must not be replaced.
  case notAFixturesFolder(String)
}

extension GenerationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .referenceFailed(let exercise, let problem):
      "no fixtures were made: the reference does not answer \(exercise): \(problem)"
    case .noProof(let exercise, let array):
      "no fixtures were made: the blueprint of \(exercise) does not say how to check '\(array)'"
    case .disagreement(let exercise, let name, let array, let problem):
      "no fixtures were made: in \(exercise), case \(name), the reference and an independent method "
        + "disagree on \(array): \(problem). One of the two is wrong."
    case .cannotWrite(let folder, let reason):
      "cannot write the fixtures to \(folder): \(reason)"
    case .notAFixturesFolder(let folder):
      "\(folder) holds files but no manifest.json, so it is not a folder of fixtures; it is left as it is. "
        + "Name another folder with --output DIR."
    }
  }
}
