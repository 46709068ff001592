internal import Foundation
internal import Grading

/// Puts a whole folder of fixtures in place at once.
enum FolderWriter {
  /// Writes the files and the manifest beside `folder`, then swaps the new folder for the old one.
  ///
  /// What is in the old folder and not part of fixtures (a script, a README) is carried over.
  static func replace(_ folder: String, with files: [String: Data], listedIn manifest: FixtureManifest) throws
  {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: folder).standardizedFileURL
    let parent = target.deletingLastPathComponent()
    let fresh = parent.appendingPathComponent(".\(target.lastPathComponent).new-\(UUID().uuidString)")
    let extras = try entriesToKeep(in: target)
    defer { try? manager.removeItem(at: fresh) }
    do {
      for (path, data) in files {
        let file = fresh.appendingPathComponent(path)
        try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
      }
      try encode(manifest).write(to: fresh.appendingPathComponent(FixtureManifest.fileName))
      for name in extras {
        try manager.copyItem(at: target.appendingPathComponent(name), to: fresh.appendingPathComponent(name))
      }
      try swap(fresh, into: target)
    } catch {
      throw GenerationError.cannotWrite(folder: folder, reason: (error as NSError).localizedDescription)
    }
  }

  /// The manifest as the file that is committed.
  static func encode(_ manifest: FixtureManifest) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(manifest) + Data("\n".utf8)
  }

  /// The entries of an existing folder that are not fixtures.
  private static func entriesToKeep(in target: URL) throws -> [String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: target.path) else { return [] }
    let entries = try manager.contentsOfDirectory(atPath: target.path)
    guard entries.isEmpty || entries.contains(FixtureManifest.fileName) else {
      throw GenerationError.notAFixturesFolder(target.path)
    }
    let ours = Set(Section.allCases.map(\.rawValue) + [FixtureManifest.fileName])
    return entries.filter { !ours.contains($0) }
  }

  private static func swap(_ fresh: URL, into target: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: target.path) else {
      return try manager.moveItem(at: fresh, to: target)
    }
    let old = fresh.appendingPathExtension("old")
    try manager.moveItem(at: target, to: old)
    do {
      try manager.moveItem(at: fresh, to: target)
    } catch {
      try manager.moveItem(at: old, to: target)
      throw error
    }
    try manager.removeItem(at: old)
  }
}
