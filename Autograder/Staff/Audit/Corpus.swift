internal import Foundation
internal import Grading

/// Wrong and right variants of the reference, read from folders.
struct Corpus: Sendable {
  /// A right solution that looks different.
  struct Alternative: Sendable {
    let name: String

    /// All files of the homework, the reference's where it does not differ.
    let sources: [String: String]
  }

  /// One variant cannot be read; the others are graded all the same.
  struct Flaw: Sendable {
    let name: String
    let problem: String
  }

  /// A folder cannot be read.
  struct Unreadable: Error, CustomStringConvertible {
    let path: String

    var description: String { "cannot read \(path)" }
  }

  /// There is nothing to audit.
  struct Empty: Error, CustomStringConvertible {
    let mutants: String
    let alternatives: String

    var description: String {
      "there is no .mutant file in \(mutants) and no folder or .alternative file in \(alternatives): nothing to grade"
    }
  }

  /// No variant has the name that was asked for.
  struct Unknown: Error, CustomStringConvertible {
    let name: String

    var description: String {
      "no variant is called '\(name)': a name is the file's path below its corpus, without the ending"
    }
  }

  /// A folder of a right solution has none of the homework's files: it would be graded as the reference.
  struct NothingHandedIn: Error, CustomStringConvertible {
    var description: String {
      "has none of the homework's files: \(HandinFiles.paths.joined(separator: ", "))"
    }
  }

  let reference: [String: String]
  private(set) var mutants: [Mutant] = []
  private(set) var alternatives: [Alternative] = []

  /// What could not be read.
  private(set) var flaws: [Flaw] = []

  /// Reads the reference from the kit and the variants from two folders, in the order of their names.
  ///
  /// - Parameters:
  ///   - only: The names of the variants to read; empty for all.
  ///   - check: Refuses a mutant whose labels name nothing.
  init(
    kit: URL, mutants: URL, alternatives: URL, only: [String] = [],
    check: (Mutant) throws -> Void = { _ in }
  ) throws {
    reference = try Self.sources(in: kit.appendingPathComponent("Sources"))
    let wrong = try Self.names(below: mutants, ending: ".mutant")
    let folders = try Self.contents(of: alternatives)
    let right = folders.map { Self.name(of: $0, ending: ".alternative") }
    if wrong.isEmpty, right.isEmpty { throw Empty(mutants: mutants.path, alternatives: alternatives.path) }
    if let name = only.first(where: { !wrong.contains($0) && !right.contains($0) }) {
      throw Unknown(name: name)
    }
    func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(name) }

    for name in wrong where isWanted(name) {
      read(name) { corpus in
        let mutant = try Mutant(
          Self.read(mutants.appendingPathComponent("\(name).mutant")), name: name)
        try check(mutant)
        corpus.mutants.append(mutant)
      }
    }
    for (entry, name) in zip(folders, right) where isWanted(name) {
      read(name) { corpus in
        let url = alternatives.appendingPathComponent(entry)
        corpus.alternatives.append(
          Alternative(name: name, sources: try Self.alternative(url, reference: corpus.reference)))
      }
    }
  }

  /// Reads one variant, or notes why it cannot be read.
  private mutating func read(_ name: String, _ read: (inout Self) throws -> Void) {
    do {
      try read(&self)
    } catch {
      flaws.append(Flaw(name: name, problem: "\(error)"))
    }
  }

  /// A right solution: a folder with the files that differ, or a file that says what is exchanged.
  private static func alternative(_ url: URL, reference: [String: String]) throws -> [String: String] {
    guard url.pathExtension != "alternative" else {
      let file = VariantFile(try read(url))
      _ = try file.field("what")
      return try file.requiredChanges().applied(to: reference)
    }
    let own = try sources(in: url)
    guard !own.isEmpty else { throw NothingHandedIn() }
    return reference.merging(own) { _, other in other }
  }

  /// The homework's files that are in a folder.
  private static func sources(in folder: URL) throws -> [String: String] {
    var sources: [String: String] = [:]
    for path in HandinFiles.paths {
      let file = folder.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      sources[path] = try read(file)
    }
    return sources
  }

  private static func contents(of folder: URL) throws -> [String] {
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw Unreadable(path: folder.path)
    }
    return entries.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func names(below folder: URL, ending: String) throws -> [String] {
    // An enumerator of a folder that is not there is an empty one.
    _ = try contents(of: folder)
    guard let files = FileManager.default.enumerator(atPath: folder.path) else {
      throw Unreadable(path: folder.path)
    }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
      .map { name(of: $0, ending: ending) }
  }

  private static func name(of path: String, ending: String) -> String {
    path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : path
  }

  /// A file's text, with the line ends of Unix.
  private static func read(_ file: URL) throws -> String {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw Unreadable(path: file.path) }
    return text.replacingOccurrences(of: "\r\n", with: "\n")
  }
}
