import Foundation
import Testing

/// What the compiler says about source text that uses `NDArrays`, line by line.
///
/// One process for many lines: starting the compiler takes longer than all of them.
struct CompilerAnswers {
  /// The errors and warnings in each line, counted from 1.
  private var messages: [Int: [String]] = [:]

  /// Asks about `source`.
  ///
  /// - Throws: If there is no compiler or no built `NDArrays` to be found.
  init(_ source: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("slips-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("source.swift")
    try Data(source.utf8).write(to: file)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-diagnostic-style", "llvm", "-module-cache-path", "\(folder.path)/cache",
        "-I",
        try Self.modules().path, file.path,
      ]
    // To a file and not a pipe: many messages fill a pipe, and then the compiler waits.
    let report = folder.appendingPathComponent("report")
    try #require(FileManager.default.createFile(atPath: report.path, contents: nil))
    process.standardError = try FileHandle(forWritingTo: report)
    try process.run()
    process.waitUntilExit()
    let text = try String(decoding: Data(contentsOf: report), as: UTF8.self)
    for match in text.matches(of: /source\.swift:(\d+):\d+: (?:error|warning): (.*)/) {
      messages[try #require(Int(match.1)), default: []].append(String(match.2))
    }
  }

  /// The errors and warnings in line `number`, from 1.
  subscript(line number: Int) -> [String] { messages[number] ?? [] }

  /// The folder with `NDArrays.swiftmodule`, beside the tests or in `Modules` there, as the build system likes it.
  private static func modules() throws -> URL {
    let places = [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap(
      \.self)
    let folders = places.flatMap { [$0, $0.deletingLastPathComponent()] }
      .flatMap { [$0.appendingPathComponent("Modules"), $0] }
    return try #require(
      folders.first {
        FileManager.default.fileExists(atPath: $0.appendingPathComponent("NDArrays.swiftmodule").path)
      })
  }
}
