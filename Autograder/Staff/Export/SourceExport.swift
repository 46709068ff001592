internal import Foundation
internal import Grading

/// Hand-ins as programs that compare sources want them: `submissions/STUDENT/FILE.swift`, and the stubs in `base`.
///
/// Only the homework's files are taken, as for grading: nothing is unpacked, and no link is followed.
public struct SourceExport {
  /// A hand-in, and whose it is.
  public struct Entry: Equatable, Sendable {
    /// The student, as the folder will be called.
    public let student: String

    /// The archive or folder.
    public let path: String

    /// Names a hand-in.
    public init(student: String, path: String) { (self.student, self.path) = (student, path) }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// How many hand-ins were exported.
    public let count: Int

    /// The hand-ins of which nothing could be taken, and why, a line each.
    public let problems: [String]
  }

  /// Why nothing was exported.
  public enum Problem: Error, CustomStringConvertible {
    case targetExists(String)
    case cannotWrite(String, reason: String)

    public var description: String {
      switch self {
      case .targetExists(let path): "\(path) exists already; name another folder, or remove it first."
      case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
      }
    }
  }

  private let kit: URL
  private let entries: [Entry]

  /// Creates an export of hand-ins for the homework of the kit in `folder`.
  public init(_ entries: [Entry], kit folder: String) {
    (self.entries, kit) = (entries, URL(fileURLWithPath: folder))
  }

  /// The hand-ins that paths name: a file, a folder with the homework's files, or a folder of such.
  public static func entries(at paths: [String]) throws -> [Entry] {
    try paths.flatMap { path -> [Entry] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw HandinError.notThere(path)
      }
      if !isFolder.boolValue || holdsHomework(path) { return [entry(path)] }
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      return names.filter { !$0.hasPrefix(".") }.map { entry("\(path)/\($0)") }
    }
  }

  private static func holdsHomework(_ folder: String) -> Bool {
    ["", "/Sources"].contains { FileManager.default.fileExists(atPath: "\(folder)\($0)/MyTorch") }
  }

  private static func entry(_ path: String) -> Entry {
    var name = URL(fileURLWithPath: path).lastPathComponent
    for ending in [".tar.gz", ".tgz", ".tar", ".zip"]
    where name.hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count))
      break
    }
    return Entry(student: name, path: path)
  }

  /// Writes the folder, all of it or nothing; hand-ins that cannot be read are told and left out.
  public func write(to path: String) throws -> Outcome {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).standardizedFileURL
    guard !manager.fileExists(atPath: target.path) else { throw Problem.targetExists(path) }
    let work = target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).part-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: work) }
    do {
      let stubs = kit.appendingPathComponent("Handout/Sources")
      for file in HandinFiles.paths {
        let data = try Data(contentsOf: stubs.appendingPathComponent(file))
        try Self.write(data, file, to: work.appendingPathComponent("base"))
      }
      let outcome = try writeHandins(to: work.appendingPathComponent("submissions"))
      try manager.moveItem(at: work, to: target)
      return outcome
    } catch {
      throw Problem.cannotWrite(path, reason: (error as NSError).localizedDescription)
    }
  }

  private func writeHandins(to folder: URL) throws -> Outcome {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // What reads archives is a trusted program, but what it reads is not.
    let sandbox = (try? Toolchain()).flatMap { try? Sandbox(.auto, toolchain: $0, hidden: [kit.path]) }
    var taken: Set<String> = []
    var problems: [String] = []
    for entry in entries {
      let shown = PrintableText(entry.student, limit: 200).text.split(whereSeparator: \.isNewline).joined(
        separator: " ")
      do {
        let handin = try Handin(
          at: entry.path,
          prefix: sandbox?.prefix(readable: [URL(fileURLWithPath: entry.path).path], keepsUser: true) ?? [])
        guard !handin.sources.isEmpty else { throw HandinError.nothingInIt(entry.path) }
        let name = Self.folderName(for: entry.student, besides: taken)
        taken.insert(name.lowercased())
        for (file, data) in handin.sources {
          try Self.write(data, file, to: folder.appendingPathComponent(name))
        }
      } catch let error as HandinError {
        problems.append("\(shown): \(error)")
      }
    }
    return Outcome(count: taken.count, problems: problems)
  }

  /// A file stands under its own name, without the folders above it: all names of the homework are different.
  private static func write(_ data: Data, _ file: String, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: folder.appendingPathComponent(URL(fileURLWithPath: file).lastPathComponent))
  }

  /// The student's name as a folder can be called, on any system and in a command; a changed one has a part of its SHA-256 behind it.
  static func folderName(for student: String, besides taken: Set<String>) -> String {
    let allowed = { (letter: Character) in
      letter.isASCII && (letter.isLetter || letter.isNumber || "._@+-".contains(letter))
    }
    var name = String(student.map { allowed($0) ? $0 : "_" }.prefix(100))
    if name.isEmpty || name.hasPrefix(".") || name.hasPrefix("-") { name = "_\(name)" }
    if name != student { name += "-\(SHA256.hexDigest(of: Data(student.utf8)).prefix(8))" }
    guard taken.contains(name.lowercased()) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0.lowercased()) } ?? name
  }
}
