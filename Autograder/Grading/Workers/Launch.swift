internal import Foundation

/// Starts a worker: its session, its environment, its limits.
struct Launch {
  let command: WorkerCommand
  let folder: String

  /// Starts the worker in a session of its own, with all signals as they are by default.
  ///
  /// - Parameter descriptors: What becomes its descriptors from 0 on; it gets no others.
  func spawn(with descriptors: [Int32]) throws(WorkerStartError) -> pid_t {
    let executable = absolutePath(command.executable)
    guard access(executable, X_OK) == 0 else { throw .notExecutable(path: command.executable) }
    if let program = command.prefix.first, access(program, X_OK) != 0 {
      throw .notExecutable(path: program)
    }
    let script = LimitScript(limits: command.limits).text
    // A sandbox sees to it itself.
    let guardian = command.prefix.isEmpty ? ParentDeathSignal.prefix : []
    let arguments =
      ["sh", "-c", script, "sh", folder] + guardian + command.prefix + [executable] + command.arguments

    var actions = Spawning.emptyActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in zip(Int32(0)..., descriptors) {
      posix_spawn_file_actions_adddup2(&actions, descriptor, number)
    }
    Spawning.closeDescriptors(beyond: Int32(descriptors.count) - 1, &actions)
    return try Spawning.spawn("/bin/sh", arguments, environment, &actions)
  }

  private var environment: [String] {
    command.environment.merging(["HOME": folder, "TMPDIR": folder]) { named, _ in named }
      .map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// The working folder changes before the program is looked up.
  private func absolutePath(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
