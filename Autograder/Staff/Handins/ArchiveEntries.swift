internal import Foundation
internal import Grading

/// The files of a hand-in that is an archive, read by the system's `tar` and `unzip` without unpacking anything.
struct ArchiveEntries: HandinEntries {
  let names: [String]

  private let path: String
  private let isZip: Bool
  private let prefix: [String]

  /// Reads the list of entries.
  ///
  /// - Parameter prefix: The program and arguments that run `tar` and `unzip`, such as a sandbox; empty for none.
  init(_ path: String, prefix: [String]) throws {
    self.path = URL(fileURLWithPath: path).path
    self.prefix = prefix
    isZip = Self.beginsLikeZip(path)
    let run = try Self.run(isZip ? ["unzip", "-Z1", self.path] : ["tar", "-tf", self.path], prefix)
    if case .exceeded(let limit) = run.ending { throw HandinError.excessiveArchive(path, limit: "\(limit)") }
    guard run.ending == .exited(0) else {
      let reason = PrintableText(Array(run.standardError.bytes.prefix(300))).text
      let line = reason.split(separator: "\n").first.map(String.init)
      throw HandinError.unreadableArchive(path, reason: line ?? "it is empty or damaged")
    }
    let names = Self.lines(run)
    self.names =
      isZip || Set(names).count == names.count
      ? names : try Self.withoutLinksToThemselves(names, path, prefix)
  }

  private static func lines(_ run: WorkerRun) -> [String] {
    String(decoding: run.standardOutput.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The names without those of files that `tar` was given twice: the second time it notes down a link to the first.
  private static func withoutLinksToThemselves(
    _ names: [String], _ path: String, _ prefix: [String]
  ) throws -> [String] {
    let listing = lines(try run(["tar", "-tvf", URL(fileURLWithPath: path).path], prefix))
    guard listing.count == names.count else { return names }
    return zip(names, listing).filter { name, line in
      !(line.hasPrefix("h") && line.hasSuffix(" \(name) link to \(name)"))
    }.map(\.0)
  }

  func contents(of name: String) -> Result<Data, HandinRefusal> {
    // `tar` would give the contents of all files in a folder of that name after those of the file.
    guard !names.contains(where: { $0.hasPrefix("\(name)/") }) else {
      return .failure(HandinRefusal(reason: "is a file and a folder at once and is not taken"))
    }
    let command =
      isZip ? ["unzip", "-p", path, Self.unzipPattern(for: name)] : ["tar", "-xOf", path, "--", name]
    guard let run = try? Self.run(command, prefix) else { return .failure(.empty) }
    if case .exceeded = run.ending { return .failure(.tooLarge) }
    guard run.ending == .exited(0) else {
      return .failure(HandinRefusal(reason: "cannot be read from the archive"))
    }
    return HandinRefusal.check(Data(run.standardOutput.bytes))
  }

  /// `unzip` takes names for patterns: `homework [2]` would be `homework 2`.
  private static func unzipPattern(for name: String) -> String {
    // A name that begins with a hyphen would be an option.
    name.reduce(into: "") { pattern, character in
      if character == "-", pattern.isEmpty {
        pattern = "[-]"
        return
      }
      if #"*?[]\"#.contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
  }

  private static func beginsLikeZip(_ path: String) -> Bool {
    let file = URL(fileURLWithPath: path)
    let folder = try? WorkFolder(opening: file.deletingLastPathComponent().resolvingSymlinksInPath().path)
    return folder?.beginning(of: file.lastPathComponent, count: 4) == Data([0x50, 0x4B, 3, 4])
  }

  private static func run(_ arguments: [String], _ prefix: [String]) throws -> WorkerRun {
    var limits = WorkerLimits(wallClock: 10)
    limits.output = 4 << 20
    var command = WorkerCommand(executable: "/usr/bin/env", arguments: arguments, limits: limits)
    command.prefix = prefix
    // Nothing may be left out of the middle of a listing or of a file.
    command.keptOutput = limits.output
    return try WorkerProcess(command: command).run()
  }
}
