/// What a report says beside the points and the causes: notes, and what is not there yet. A terminal and a page lay the same words
/// out.
struct ReportAccount {
  /// A line of ours, and below it somebody else's words.
  struct Note {
    let text: String
    let quoted: [QuotedText]
  }

  let disclosed: DisclosedResult
  let occasion: Occasion

  private var result: GradingResult { disclosed.result }

  /// What the reader must know before the points.
  var notes: [Note] {
    (result.notices + [arraysNote].compactMap(\.self)).map { note in
      // What follows the first line is quoted.
      let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      return Note(
        text: String(lines[0]), quoted: lines.dropFirst().map { QuotedText(String(QuotedText.unmarked($0))) })
    }
  }

  /// What the reader must know of the arrays; `nil` if they are those of the handout.
  private var arraysNote: String? {
    let arrays = result.arrays
    if disclosed.hidesArrays {
      return
        "graded with arrays that are not in the handout: their numbers, and what your code says of them, are left out"
    }
    guard !arrays.areKnownToStudents, let seed = arrays.seed else { return nil }
    return arrays.origin == .fresh
      ? "graded with fresh arrays from the seed \(seed), which is not for students; 'autograder fixtures --seed \(seed) --output DIR' "
        + "makes them again"
      : "graded with arrays from the seed \(seed), which is not for students"
  }

  /// Where the arrays are, if the reader has them or may ask for them.
  ///
  /// The folder's name alone where the reader does not have it: staff's paths are nobody else's business.
  var fixturesFolder: String? {
    guard let folder = result.arrays.folder else { return nil }
    let isTheirs = occasion != .handin || disclosed.reader == .staff
    return isTheirs ? folder : folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// What is told of one cause.
  ///
  /// - Parameter part: The result that the cause is of, if that is not the whole one.
  func account(
    of cause: Cause, in part: GradingResult? = nil, isVerbose: Bool, command: String
  ) -> CauseAccount {
    CauseAccount(
      cause: cause, result: part ?? result, isVerbose: isVerbose, occasion: occasion, command: command,
      folder: fixturesFolder)
  }
}
