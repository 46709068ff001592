import Foundation

/// The programs that were built with these tests.
enum BuiltProgram {
  /// Their folder: the one the test bundle is in.
  static let folder: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    var folder =
      bundle.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.path != "/",
      !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("Worker").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// Copies the autograder, by a process of its own: a program that this one still has open for writing, or another child of it
  /// that was started meanwhile, cannot be run.
  static func copyAutograder(to place: URL) throws {
    let copy = Process()
    copy.executableURL = URL(fileURLWithPath: "/bin/cp")
    copy.arguments = [folder.appendingPathComponent("autograder").path, place.path]
    try copy.run()
    copy.waitUntilExit()
  }

  /// The kit's folder.
  static let kit = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
