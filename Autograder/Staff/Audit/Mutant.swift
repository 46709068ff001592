internal import Grading

/// A small wrong variant of the reference, and what the grader must make of it.
///
/// The file says what is changed, which exercises must fail, which hint must come first, and then for each change the
/// file, the text before and the text after:
///
///     what: the gradient of the subtrahend lacks its minus sign
///     fails: functional/subtraction-backward
///     hint: negated
///     file: MyTorch/NN/Functional.swift
///     --- before
///     …
///     --- after
///     …
struct Mutant: Equatable, Sendable {
  /// A label that names nothing.
  enum Problem: Error, Equatable, CustomStringConvertible {
    case unknownExercise(String)
    case unknownHint(String)

    var description: String {
      switch self {
      case .unknownExercise(let name): "'fails:' names \(name), which is no exercise"
      case .unknownHint(let name):
        "'hint:' names \(name), which is no known mistake, no relation, and no family of them"
      }
    }
  }

  /// The file's path below the corpus, without its ending.
  let name: String

  /// What is changed, in words.
  let what: String

  /// The exercises that must fail; others may.
  let fails: [String]

  /// The hints of which one must come first; empty if there is none that fits.
  let hints: [String]

  let changes: [SourceChange]

  /// Reads the text of a mutant's file.
  init(_ text: String, name: String) throws {
    let file = VariantFile(text)
    self.name = name
    what = try file.field("what")
    fails = Self.list(try file.field("fails"))
    let label = try file.field("hint")
    hints = label == "none" ? [] : Self.list(label)
    changes = try file.requiredChanges()
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { $0 != " " } }
  }

  /// Refuses names of exercises and hints that do not exist: nothing could ever be as such a label says.
  func check(rubric: Rubric, hintNames: Set<String>) throws(Problem) {
    let paths = Set(rubric.items.map(\.path))
    if let unknown = fails.first(where: { !paths.contains($0) }) { throw .unknownExercise(unknown) }
    if let unknown = hints.first(where: { label in !hintNames.contains { Self.covers(label, hint: $0) } }) {
      throw .unknownHint(unknown)
    }
  }

  /// Whether a label means a hint: that very one, or a member of the family that the label names.
  static func covers(_ label: String, hint: String) -> Bool {
    hint == label || ["/", "-"].contains { hint.hasPrefix(label + $0) }
  }
}
