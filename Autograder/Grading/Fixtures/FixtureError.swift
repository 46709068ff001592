/// Why a folder of fixtures cannot be used. The grader's fault, never the student's.
public enum FixtureError: Error, Equatable {
  /// There is no readable manifest.
  case noManifest(folder: String)

  /// The manifest is not what it should be; `problem` says where.
  case badManifest(file: String, problem: String)

  /// The manifest was written by a program that lays fixtures out differently.
  case unknownFormat(file: String, found: Int, supported: Int)

  /// The rubric has an exercise that the fixtures do not.
  case missingExercise(path: String, folder: String)

  /// An array's file cannot be read; `problem` names the file and what is wrong with it.
  case unreadableArray(problem: String)

  /// A file is not the one that the manifest describes.
  case changedFile(String)
}

extension FixtureError: CustomStringConvertible {
  /// What is wrong, where, and what to do about it.
  public var description: String {
    switch self {
    case .noManifest(let folder):
      "there are no fixtures in \(folder): it has no readable \(FixtureManifest.fileName). "
        + "Give the right folder with --fixtures DIR, or restore the one that came with the homework."
    case .badManifest(let file, let problem):
      "\(file) is damaged: \(problem). Restore the fixtures that came with the homework."
    case .unknownFormat(let file, let found, let supported):
      "\(file) has format \(found); this autograder reads format \(supported). "
        + "Use the fixtures that came with this autograder."
    case .missingExercise(let path, let folder):
      "the fixtures in \(folder) have no exercise \(path). Use the fixtures that came with this autograder."
    case .changedFile(let file):
      "\(file) is not the array that \(FixtureManifest.fileName) describes. Restore the fixtures that came with the homework."
    case .unreadableArray(let problem):
      "a fixture cannot be read: \(problem) Restore the fixtures that came with the homework."
    }
  }
}
