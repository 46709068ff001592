internal import Foundation

/// A grader that is killed cannot end its workers; on Linux the kernel does that, if it is asked to before the worker
/// begins: a Swift file can run code before `main`.
enum ParentDeathSignal {
  /// What runs a program so that it is killed when the thread that has started it ends; empty where there is nothing.
  static let prefix: [String] = {
    #if os(Linux)
      let programs = ["/usr/bin/setpriv", "/bin/setpriv"]
      let program = programs.first(where: FileManager.default.isExecutableFile)
      return program.map { [$0, "--pdeathsig", "KILL", "--"] } ?? []
    #else
      return []
    #endif
  }()
}
