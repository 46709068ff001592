internal import Foundation

/// Packs folders with the system's programs.
enum Archiver {
  /// Packs entries of a folder; where tar is GNU's, the same files give the same bytes.
  static func tar(_ entries: [String], in folder: URL, to archive: URL) throws {
    guard let program = Toolchain.program("tar") else {
      throw PlatformPackage.Problem.noProgram("tar", purpose: "pack the grader")
    }
    let isGNU = try run(program, ["--version"], in: folder).contains("GNU")
    let same =
      isGNU ? ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@1577836800"] : []
    _ = try run(program, same + ["-cf", archive.path] + entries, in: folder)
  }

  /// Packs what is in a folder, without the folder; modes are kept.
  static func zip(_ folder: URL, to archive: URL) throws {
    guard let program = Toolchain.program("zip") else {
      throw PlatformPackage.Problem.noProgram("zip", purpose: "pack Gradescope's autograder")
    }
    // zip adds an ending to a name that has none, and does not know "packed" for one.
    let made = archive.appendingPathExtension("zip")
    _ = try run(program, ["-q", "-r", "-X", "-y", made.path, "."], in: folder)
    try FileManager.default.moveItem(at: made, to: archive)
  }

  private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw PlatformPackage.Problem.programFailed(program, output: text)
    }
    return text
  }
}
