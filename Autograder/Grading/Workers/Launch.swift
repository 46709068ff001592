internal import Foundation
internal import Wire

/// A worker that runs, and the grader's ends of its pipes.
struct LaunchedWorker {
  let pid: pid_t
  let standardInput: Int32
  let standardOutput: Int32
  let standardError: Int32
  let answers: Int32
}

/// Starts a worker: its pipes, its session, its environment, its limits.
struct Launch {
  let command: WorkerCommand
  let folder: String

  /// Starts the worker in a session of its own, with all signals as they are by default.
  func start() throws(WorkerStartError) -> LaunchedWorker {
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
    return try RunningWorkers.start { () throws(WorkerStartError) in
      try spawn(arguments)
    }
  }

  private func spawn(_ arguments: [String]) throws(WorkerStartError) -> LaunchedWorker {
    var pipes: [Pipe] = []
    var worker: LaunchedWorker?
    defer { if worker == nil { pipes.forEach { $0.close() } } }
    for _ in 0..<4 { pipes.append(try Pipe()) }
    let (input, output, errors, answers) = (pipes[0], pipes[1], pipes[2], pipes[3])

    var actions = Spawning.emptyActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answers.writing, Message.descriptor)
    Spawning.closeDescriptors(beyond: Message.descriptor, &actions)

    let pid = try Spawning.spawn("/bin/sh", arguments, environment, &actions)
    for end in [input.reading, output.writing, errors.writing, answers.writing] { close(end) }
    let launched = LaunchedWorker(
      pid: pid, standardInput: input.writing, standardOutput: output.reading, standardError: errors.reading,
      answers: answers.reading)
    worker = launched
    return launched
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
