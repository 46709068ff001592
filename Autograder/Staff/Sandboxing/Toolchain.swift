internal import Foundation
internal import Grading

/// The Swift toolchain that compiles hand-ins.
struct Toolchain: Sendable {
  /// There is no compiler to be found.
  struct NotFound: Error, CustomStringConvertible {
    let description: String
  }

  /// The folder that holds it all: `bin`, `lib`, `libexec`.
  let root: String

  /// The compiler.
  var compiler: String { "\(root)/bin/swiftc" }

  /// Asks the `swiftc` on the PATH where it belongs: it may be a proxy that chooses among several.
  init() throws(NotFound) {
    guard let program = Self.program("swiftc") else {
      throw NotFound(
        description: "there is no swiftc on the PATH; install Swift, or add its bin folder to PATH.")
    }
    guard let resources = Self.resourcePath(of: program) else {
      throw NotFound(description: "\(program) -print-target-info does not say where the toolchain is.")
    }
    // <root>/lib/swift
    root =
      URL(fileURLWithPath: resources).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().path
    guard FileManager.default.isExecutableFile(atPath: compiler) else {
      throw NotFound(description: "\(program) belongs to a toolchain without a compiler at \(compiler).")
    }
  }

  /// The program called `name` on the PATH.
  static func program(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  private static func resourcePath(of compiler: String) -> String? {
    struct TargetInfo: Decodable {
      struct Paths: Decodable {
        let runtimeResourcePath: String
      }
      let paths: Paths
    }
    // The compiler leaves an empty folder among its temporary files.
    guard let scratch = try? PrivateFolder.create(named: "toolchain") else { return nil }
    defer { PrivateFolder.remove(scratch) }
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": scratch]) { _, own in own }
    process.executableURL = URL(fileURLWithPath: compiler)
    process.arguments = ["-print-target-info"]
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (try? JSONDecoder().decode(TargetInfo.self, from: data))?.paths.runtimeResourcePath
  }
}
