import Foundation

@testable import Staff

/// The kit these tests belong to.
enum Kit {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that holds the built programs: the one the test bundle is in.
  static var products: URL {
    let bundle = CommandLine.arguments.lazy.compactMap { argument -> URL? in
      argument.contains(".xctest") ? URL(fileURLWithPath: argument) : nil
    }.first
    var folder = bundle ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("Worker").path) {
        return folder
      }
    }
    return folder
  }

  static var worker: String { products.appendingPathComponent("Worker").path }

  /// Whether hand-ins can be graded in a sandbox here.
  static let hasSandbox: Bool = {
    guard let toolchain = try? Toolchain() else { return false }
    return (try? Sandbox(.require, toolchain: toolchain, hidden: [])) != nil
  }()

  #if os(Linux)
    static let isLinux = true
  #else
    static let isLinux = false
  #endif

  /// Whether .zip archives can be made here, and read.
  static let hasZip = Toolchain.program("zip") != nil && Toolchain.program("unzip") != nil

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
