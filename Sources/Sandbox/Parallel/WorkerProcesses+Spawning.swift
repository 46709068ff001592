internal import Foundation

extension WorkerProcesses {
  typealias Ends = (reading: Int32, writing: Int32)

  /// A pipe that no process inherits unless it is told to.
  static func makePipe() throws(WorkerFailure) -> Ends {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .cannotStart(reason: String(cString: strerror(errno))) }
    // Out of the way of the numbers that a worker has its pipes at.
    let moved = ends.map { end in
      defer { close(end) }
      return fcntl(end, F_DUPFD_CLOEXEC, 16)
    }
    guard moved.allSatisfy({ $0 >= 0 }) else { throw .cannotStart(reason: String(cString: strerror(errno))) }
    return (moved[0], moved[1])
  }

  static func closeAll(_ pipes: [Ends]) {
    for pipe in pipes {
      close(pipe.reading)
      close(pipe.writing)
    }
  }

  /// Starts a program with some descriptors at new numbers.
  static func spawn(_ program: String, _ arguments: [String], _ descriptors: [(from: Int32, to: Int32)])
    throws(WorkerFailure) -> pid_t
  {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in descriptors {
      posix_spawn_file_actions_adddup2(&actions, descriptor.from, descriptor.to)
    }
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let strings = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for string in strings + variables { free(string) } }
    var process = pid_t()
    let status = posix_spawn(&process, program, &actions, nil, strings, variables)
    guard status == 0 else { throw .cannotStart(reason: "\(program): \(String(cString: strerror(status)))") }
    return process
  }
}
