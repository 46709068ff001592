/// What is wrong with the arguments.
enum UsageError: Error, Equatable {
  /// There is no such option.
  case unknownOption(String, valid: [String])

  /// The option needs a value.
  case missingValue(option: String, value: String)

  /// The option does not take a value.
  case unexpectedValue(option: String)

  /// The option's value is not of the right kind.
  case badValue(option: String, found: String, expected: String)

  /// There is no such exercise.
  case unknownExercise(String, valid: [String])

  /// There is neither a section nor an exercise of that name, nor a command.
  case unknownName(String, sections: [String], exercises: [String], commands: [String])

  /// The command needs something that is not there.
  case missing(String)

  /// The command does not know what to do with an argument.
  case unexpectedArgument(String)
}

extension UsageError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownOption(let found, let valid):
      "there is no option '\(found)'.\(suggestion(for: found, among: valid)) The options are: "
        + valid.joined(separator: ", ") + "."
    case .missingValue(let option, let value):
      "\(option) needs a value: \(option) \(value)."
    case .unexpectedValue(let option):
      "\(option) does not take a value."
    case .badValue(let option, let found, let expected):
      "\(option) takes \(expected), not '\(found)'."
    case .unknownName(let found, let sections, let exercises, let commands):
      "there is no section or exercise '\(found)'."
        + suggestion(for: found, among: sections + commands + exercises + words(of: exercises))
        + " The sections are: \(sections.joined(separator: ", ")); --list names the exercises."
    case .unknownExercise(let found, let valid):
      "there is no exercise '\(found)'.\(suggestion(for: found, among: valid + words(of: valid)))"
        + (valid.count > 8 ? " --list names them all." : " There is: \(valid.joined(separator: ", ")).")
    case .missing(let what):
      what
    case .unexpectedArgument(let found):
      "'\(found)' is one argument too many."
    }
  }

  /// The words of titles: part of a title is enough to name an exercise.
  private func words(of titles: [String]) -> [String] {
    titles.flatMap {
      $0.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() }.filter { $0.count > 2 }
    }
  }

  private func suggestion(for found: String, among valid: [String]) -> String {
    closest(to: found, among: valid).map { " Did you mean '\($0)'?" } ?? ""
  }
}

/// The candidate that differs from `word` by the fewest single-letter changes, if it is close enough to be meant.
func closest(to word: String, among candidates: [String]) -> String? {
  let scored = candidates.map { ($0, editDistance(word.lowercased(), $0.lowercased())) }
  guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
  // Two letters that changed places are two changes.
  return best.1 <= max(word.count < 4 ? 1 : 2, word.count / 3) ? best.0 : nil
}

/// The number of insertions, deletions and replacements that turn `a` into `b` (Levenshtein, 1966).
func editDistance(_ a: String, _ b: String) -> Int {
  let b = Array(b)
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let replaced = diagonal + (letter == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
