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
  /// One text in place of another.
  struct Change: Equatable, Sendable {
    let file: String
    let before: String
    let after: String
  }

  /// What is wrong with a mutant's file.
  enum Problem: Error, Equatable, CustomStringConvertible {
    case missing(name: String, what: String)
    case notOnce(name: String, file: String, count: Int)
    case unknownFile(name: String, file: String)

    var description: String {
      switch self {
      case .missing(let name, let what): "\(name) has no '\(what)'"
      case .notOnce(let name, let file, let count):
        "\(name): the text before is \(count) times in \(file); it must be there once. Has the reference changed?"
      case .unknownFile(let name, let file): "\(name) changes \(file), which is not handed in"
      }
    }
  }

  /// The file's path below the corpus, without its ending.
  let name: String

  /// What is changed, in words.
  let what: String

  /// The exercises that must fail; others may.
  let fails: [String]

  /// The hint that must come first, `nil` if there is none that fits.
  let hint: String?

  let changes: [Change]

  /// Reads the text of a mutant's file.
  init(_ text: String, name: String) throws {
    var fields: [String: String] = [:]
    var changes: [Change] = []
    var file = ""
    var (before, after): ([String]?, [String]?) = (nil, nil)
    func finish() {
      if let old = before, let new = after {
        changes.append(
          Change(file: file, before: old.joined(separator: "\n"), after: new.joined(separator: "\n")))
      }
      (before, after) = (nil, nil)
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("file: ") {
        finish()
        file = String(line.dropFirst("file: ".count))
      } else if line == "--- before" {
        finish()
        before = []
      } else if line == "--- after" {
        after = []
      } else if after != nil {
        after?.append(line)
      } else if before != nil {
        before?.append(line)
      } else if let colon = line.firstIndex(of: ":") {
        fields[String(line[..<colon])] =
          line[line.index(after: colon)...].trimmingPrefix { $0 == " " }.description
      }
    }
    finish()
    guard let what = fields["what"] else { throw Problem.missing(name: name, what: "what:") }
    guard let fails = fields["fails"], !fails.isEmpty else {
      throw Problem.missing(name: name, what: "fails:")
    }
    guard let hint = fields["hint"] else { throw Problem.missing(name: name, what: "hint:") }
    guard !changes.isEmpty else { throw Problem.missing(name: name, what: "--- before") }
    self.name = name
    self.what = what
    self.fails = fails.split(separator: ",").map { $0.filter { $0 != " " } }
    self.hint = hint == "none" ? nil : hint
    self.changes = changes
  }

  /// The reference with the changes made.
  ///
  /// - Parameter reference: The sources by their path below `Sources`.
  func applied(to reference: [String: String]) throws -> [String: String] {
    var sources = reference
    for change in changes {
      guard let source = sources[change.file] else {
        throw Problem.unknownFile(name: name, file: change.file)
      }
      let parts = source.split(separator: change.before, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Problem.notOnce(name: name, file: change.file, count: parts.count - 1)
      }
      sources[change.file] = parts.joined(separator: change.after)
    }
    return sources
  }
}
