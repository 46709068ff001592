/// One text of the reference in place of another.
struct SourceChange: Equatable, Sendable {
  /// The file's path below `Sources`.
  let file: String

  let before: String
  let after: String

  /// Why a change cannot be made.
  enum Problem: Error, Equatable, CustomStringConvertible {
    case notOnce(file: String, count: Int)
    case unknownFile(String)

    var description: String {
      switch self {
      case .notOnce(let file, let count):
        "the text before is \(count) times in \(file); it must be there once. Has the reference changed?"
      case .unknownFile(let file): "changes \(file), which is not handed in"
      }
    }
  }
}

extension [SourceChange] {
  /// The reference with the changes made, one after the other.
  ///
  /// - Parameter reference: The sources by their path below `Sources`.
  func applied(to reference: [String: String]) throws(SourceChange.Problem) -> [String: String] {
    var sources = reference
    for change in self {
      guard let source = sources[change.file] else { throw .unknownFile(change.file) }
      let parts = source.split(separator: change.before, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw .notOnce(file: change.file, count: parts.count - 1) }
      sources[change.file] = parts.joined(separator: change.after)
    }
    return sources
  }
}

/// A file that describes a variant of the reference: lines `name: value`, and then for each change the file, the text before and
/// the text after.
struct VariantFile {
  /// The values by name.
  private(set) var fields: [String: String] = [:]

  private(set) var changes: [SourceChange] = []

  /// Reads a file's text; its lines may end as they do on Windows.
  init(_ text: String) {
    var file = ""
    var (before, after): ([String]?, [String]?) = (nil, nil)
    func finished() -> [SourceChange] {
      guard let old = before, let new = after else { return [] }
      return [
        SourceChange(file: file, before: old.joined(separator: "\n"), after: new.joined(separator: "\n"))
      ]
    }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("file: ") {
        changes += finished()
        (before, after) = (nil, nil)
        file = String(line.dropFirst("file: ".count))
      } else if line == "--- before" {
        changes += finished()
        (before, after) = ([], nil)
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
    changes += finished()
  }

  /// A value that must be there.
  func field(_ name: String) throws(Missing) -> String {
    guard let value = fields[name], !value.isEmpty else { throw Missing(what: "\(name):") }
    return value
  }

  /// The changes, of which there must be one at least.
  func requiredChanges() throws(Missing) -> [SourceChange] {
    guard !changes.isEmpty else { throw Missing(what: "--- before") }
    return changes
  }

  /// Something that must be in the file is not.
  struct Missing: Error, Equatable, CustomStringConvertible {
    let what: String

    var description: String { "has no '\(what)'" }
  }
}
