internal import Foundation

/// `posix_spawn`, where the platforms differ.
enum Spawning {
  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
    private static let flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_CLOEXEC_DEFAULT
  #else
    typealias FileActions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
    /// `POSIX_SPAWN_SETSID`, which the C library shows to GNU sources only.
    private static let flags: Int32 = 0x80
  #endif

  /// Starts `program` in a new session, all signals unblocked and with their default actions.
  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String], _ actions: inout FileActions
  ) throws(WorkerStartError) -> pid_t {
    var attributes = emptyAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = Self.flags | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid = pid_t()
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&pid, program, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw .refused(action: "start \(program)", code: code) }
    return pid
  }

  /// Has the program begin without the grader's descriptors beyond `last`: those that it has itself from its parent, and those
  /// that another thread opens at this moment.
  static func closeDescriptors(beyond last: Int32, _ actions: inout FileActions) {
    #if canImport(Darwin)
      // POSIX_SPAWN_CLOEXEC_DEFAULT keeps them all.
    #else
      if let closeFrom {
        _ = closeFrom(&actions, last + 1)
        return
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      for descriptor in names.compactMap({ Int32($0) }) where descriptor > last {
        let flags = fcntl(descriptor, F_GETFD)
        guard flags >= 0, flags & FD_CLOEXEC == 0 else { continue }
        posix_spawn_file_actions_addclose(&actions, descriptor)
      }
    #endif
  }

  #if !canImport(Darwin)
    /// `posix_spawn_file_actions_addclosefrom_np`, which the C library has since glibc 2.34, and the toolchain's module does not show.
    private static let closeFrom: (@convention(c) (UnsafeMutablePointer<FileActions>, Int32) -> Int32)? = {
      let symbol = dlsym(dlopen(nil, RTLD_NOW), "posix_spawn_file_actions_addclosefrom_np")
      return symbol.map {
        unsafeBitCast($0, to: (@convention(c) (UnsafeMutablePointer<FileActions>, Int32) -> Int32).self)
      }
    }()
  #endif

  /// File actions before `posix_spawn_file_actions_init`.
  static func emptyActions() -> FileActions {
    #if canImport(Darwin)
      nil
    #else
      posix_spawn_file_actions_t()
    #endif
  }

  private static func emptyAttributes() -> Attributes {
    #if canImport(Darwin)
      nil
    #else
      posix_spawnattr_t()
    #endif
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
