internal import Foundation
internal import Grading

/// A sandbox made by [bubblewrap](https://github.com/containers/bubblewrap), which knows Linux's namespaces.
///
/// What runs in it sees the system and the toolchain read-only, and of all other files only those it is shown; it has no
/// network, no capabilities, its own processes only, no key of the kernel's, no memory that belongs to no process, and it
/// cannot outlive the grader.
struct Bubblewrap: Sendable {
  /// Why there is none.
  struct Unavailable: Error {
    let reason: String
  }

  /// How much a program may keep in the folder in memory, in bytes.
  private static let scratchSize = 64 << 20

  /// What a program needs of the system; `/etc` has staff's secrets, too, so only what finds libraries is taken of it.
  private static let system = [
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache",
  ]

  private let program: String
  private var user = SandboxUser.same
  private let toolchain: Toolchain
  private let hidden: [String]

  /// Looks for bubblewrap and tries whether it works here: containers often forbid it.
  init(toolchain: Toolchain, hidden: [String]) throws(Unavailable) {
    self.toolchain = toolchain
    self.hidden = hidden.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    #if os(Linux)
      guard let program = Toolchain.program("bwrap") else {
        throw Unavailable(
          reason: "bubblewrap is not installed; on Debian and Ubuntu: apt-get install bubblewrap")
      }
      self.program = program
      var reason = ""
      for user in SandboxUser.candidates(bubblewrap: program) {
        self.user = user
        guard let problem = try problem() else { return }
        if reason.isEmpty { reason = problem }
      }
      throw Unavailable(reason: "bubblewrap does not work here: \(reason)")
    #else
      throw Unavailable(reason: "there is none on this system; bubblewrap is for Linux")
    #endif
  }

  /// What bubblewrap says when it does not work; `nil` if it does.
  private func problem() throws(Unavailable) -> String? {
    var command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", ":"])
    command.prefix = prefix(readable: [], writable: nil, workingFolder: nil)
    let run: WorkerRun
    do {
      run = try WorkerProcess(command: command).run()
    } catch {
      throw Unavailable(reason: "bubblewrap cannot be run: \(error)")
    }
    guard run.ending != .exited(0) else { return nil }
    let text = PrintableText(Array(run.standardError.bytes.prefix(300))).text
    return text.split(separator: "\n").first.map(String.init) ?? "it says nothing about why"
  }

  /// See ``Sandbox/handOver(_:)``.
  func handOver(_ folder: WorkFolder) {
    if user.isAnother { folder.handOver(to: SandboxUser.number) }
  }

  /// See ``Sandbox/prefix(readable:writable:workingFolder:keepsUser:)``.
  func prefix(
    readable: [String], writable: String?, workingFolder: String?, keepsUser: Bool = false
  ) -> [String] {
    let user = keepsUser ? .same : user
    var arguments =
      SystemCallFilter.opening + [
        program, "--seccomp", "\(SystemCallFilter.descriptor)", "--unshare-ipc", "--unshare-pid",
        "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
        "--die-with-parent", "--cap-drop", "ALL", "--hostname", "homework",
      ] + user.options
    let visible = Self.system + [toolchain.root]
    for path in visible { arguments += Self.folders(above: path) + ["--ro-bind-try", path, path] }
    for path in hidden where visible.contains(where: { path.hasPrefix("\($0)/") }) {
      arguments += ["--perms", "0755", "--tmpfs", path]
    }
    let scratch = "/tmp"
    arguments += ["--proc", "/proc", "--dev", "/dev"]
    arguments += ["--perms", "1777", "--size", "\(Self.scratchSize)", "--tmpfs", scratch]
    for path in readable { arguments += Self.folders(above: path) + ["--ro-bind", path, path] }
    if let writable { arguments += Self.folders(above: writable) + ["--bind", writable, writable] }
    // All mount points are there now. /dev has a folder for shared memory; in /proc, root could set what the kernel does.
    for path in ["/dev", "/"] + (user.locksProc ? [] : ["/proc"]) { arguments += ["--remount-ro", path] }
    for name in ["HOME", "TMPDIR"] { arguments += ["--setenv", name, scratch] }
    return arguments + ["--chdir", workingFolder ?? writable ?? scratch, "--"] + user.command
  }

  /// Makes the folders on the way to `path`; those that bubblewrap makes by itself are root's alone.
  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.flatMap { ["--dir", "/" + parts[...$0].joined(separator: "/")] }
  }
}
