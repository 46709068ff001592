internal import Foundation

/// The stubs of functions and classes that a hand-in lacks, such as those that are not graded.
///
/// The exercises are compiled against all of them, and one that is not there must not cost the others their points.
struct MissingParts {
  /// The sources, with the stubs of what they lack at the end of their files.
  let sources: [String: Data]

  /// What was added, by name, with the file.
  let added: [(name: String, file: String)]

  /// Looks for what the compiler could not find when it compiled the exercises; `nil` if no stub has any of it.
  init?(of sources: [String: Data], output: String, stubs: URL) throws {
    var completed = sources
    var added: [(name: String, file: String)] = []
    for name in Self.names(in: output) {
      for file in HandinFiles.paths {
        guard let source = completed[file] else { continue }
        let stub = try String(contentsOf: stubs.appendingPathComponent(file), encoding: .utf8)
        guard let declaration = Self.declaration(of: name, in: stub) else { continue }
        completed[file] = source + Data("\n\n\(declaration)\n".utf8)
        added.append((name, file))
      }
    }
    guard !added.isEmpty else { return nil }
    self.sources = completed
    self.added = added
  }

  /// The names in errors like `error: cannot find 'maxBackward' in scope`, each once, in order.
  static func names(in output: String) -> [String] {
    var names: [String] = []
    for line in output.split(separator: "\n") {
      for prefix in ["error: cannot find '", "error: cannot find type '"] {
        guard let start = line.firstRange(of: prefix), line.hasSuffix("' in scope") else { continue }
        let name = String(line[start.upperBound...].dropLast("' in scope".count))
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// The text of a public function or class at the top level of a file whose lines are indented as usual.
  static func declaration(of name: String, in text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let beginnings = ["public func \(name)(", "public final class \(name):", "public class \(name):"]
    guard let first = lines.firstIndex(where: { line in beginnings.contains { line.hasPrefix($0) } }),
      let last = lines[first...].firstIndex(of: "}")
    else { return nil }
    return lines[first...last].joined(separator: "\n")
  }
}
