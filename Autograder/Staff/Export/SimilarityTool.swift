/// A program that compares hand-ins with each other.
public enum SimilarityTool: String, CaseIterable, Sendable {
  case jplag, compare50, copydetect

  /// The command that compares what was exported, run in the exported folder.
  public var command: String {
    switch self {
    case .jplag:
      "java -jar jplag.jar -l swift -p swift -bc base --csv-export -r likeness submissions"
    case .compare50: "compare50 'submissions/*' -d base -i '*.swift' -o likeness"
    case .copydetect: "copydetect -t submissions -r submissions -b base -e swift -a -O likeness.html"
    }
  }

  /// What to know of its answer.
  public var caution: String {
    switch self {
    case .jplag:
      "JPlag reads Swift 5.4: behind async, await, 'if let x {' and the like it sees nothing, and leaves out what is too short for it. "
        + "Compare its number of submissions with the one above."
    case .compare50: "Each folder is one submission; the stubs are taken out."
    case .copydetect: "It compares files, not submissions: look at the pairs of files of the same name first."
    }
  }
}
