/// Where a hand-in is compiled and run.
enum Sandbox: Sendable {
  /// In a view of the system made for it.
  case bubblewrap(Bubblewrap)

  /// As any other program of the user who grades; `reason` says why.
  case none(reason: String)

  /// There must be a sandbox, and there is none.
  struct Missing: Error, CustomStringConvertible {
    let reason: String

    var description: String {
      "nothing was graded, since there is no sandbox and --sandbox require asks for one: \(reason)"
    }
  }

  /// Finds out what there is.
  ///
  /// - Parameter hidden: Folders that code in the sandbox must not see, even where they lie inside the system's own.
  /// - Throws: ``Missing`` if there must be a sandbox and there is none.
  init(_ mode: SandboxMode, toolchain: Toolchain, hidden: [String]) throws {
    guard mode != .off else {
      self = .none(reason: "--sandbox off asks for that")
      return
    }
    do throws(Bubblewrap.Unavailable) {
      self = .bubblewrap(try Bubblewrap(toolchain: toolchain, hidden: hidden))
    } catch {
      guard mode == .auto else { throw Missing(reason: error.reason) }
      self = .none(reason: error.reason)
    }
  }

  /// Prepares a folder for being changed in the sandbox.
  func handOver(_ folder: WorkFolder) {
    if case .bubblewrap(let bubblewrap) = self { bubblewrap.handOver(folder) }
  }

  /// The program and arguments that run another program with a view of these files only, besides the system's.
  ///
  /// - Parameters:
  ///   - readable: Files and folders that can be read there.
  ///   - writable: The folder that can be changed there; it is also the one the program starts in, unless
  ///     `workingFolder` is another. Without one the program has a small empty folder in memory.
  ///   - keepsUser: Whether it runs as the one who grades, for a trusted program that reads what others may not.
  func prefix(
    readable: [String], writable: String? = nil, workingFolder: String? = nil, keepsUser: Bool = false
  ) -> [String] {
    guard case .bubblewrap(let bubblewrap) = self else { return [] }
    return bubblewrap.prefix(
      readable: readable, writable: writable, workingFolder: workingFolder, keepsUser: keepsUser)
  }

  /// The sandbox's name, as a report gives it.
  var name: String {
    switch self {
    case .bubblewrap: "bubblewrap"
    case .none: "none"
    }
  }

  /// What the reader of a report must know about it.
  var notice: String? {
    guard case .none(let reason) = self else { return nil }
    return
      "graded WITHOUT A SANDBOX (\(reason)): the hand-in's code could read the fixtures and other hand-ins, change "
      + "files, and use the network"
  }
}
