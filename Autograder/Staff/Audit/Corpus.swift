internal import Foundation

/// Wrong and right variants of the reference, read from folders.
struct Corpus: Sendable {
  /// A right solution that looks different: the files in which it differs from the reference.
  struct Alternative: Sendable {
    let name: String
    let sources: [String: String]
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
      "there is no .mutant file in \(mutants) and no folder in \(alternatives): nothing to grade"
    }
  }

  let reference: [String: String]
  let mutants: [Mutant]
  let alternatives: [Alternative]

  /// Reads the reference from the kit and the variants from two folders, in the order of their names.
  init(kit: URL, mutants: URL, alternatives: URL) throws {
    reference = try Self.sources(in: kit.appendingPathComponent("Sources"))
    self.mutants = try Self.files(below: mutants, ending: ".mutant").map { path in
      try Mutant(
        try Self.read(mutants.appendingPathComponent(path)), name: String(path.dropLast(".mutant".count)))
    }
    let manager = FileManager.default
    guard let folders = try? manager.contentsOfDirectory(atPath: alternatives.path) else {
      throw Unreadable(path: alternatives.path)
    }
    self.alternatives = try folders.sorted().filter { !$0.hasPrefix(".") }.map { name in
      Alternative(name: name, sources: try Self.sources(in: alternatives.appendingPathComponent(name)))
    }
    if self.mutants.isEmpty, self.alternatives.isEmpty {
      throw Empty(mutants: mutants.path, alternatives: alternatives.path)
    }
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

  private static func files(below folder: URL, ending: String) throws -> [String] {
    // An enumerator of a folder that is not there is an empty one.
    guard (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) != nil,
      let files = FileManager.default.enumerator(atPath: folder.path)
    else { throw Unreadable(path: folder.path) }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
  }

  private static func read(_ file: URL) throws -> String {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw Unreadable(path: file.path) }
    return text
  }
}
