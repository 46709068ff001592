#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Other processes of this program, each with a behaviour of its own.
enum Children {
  /// Starts this program once more; in a session of its own if it is to flee.
  @discardableResult
  static func start(_ behaviour: String, flees: Bool = false) -> pid_t {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      let newSession = Int16(POSIX_SPAWN_SETSID)
    #else
      var attributes = posix_spawnattr_t()
      let newSession: Int16 = 0x80
    #endif
    posix_spawnattr_init(&attributes)
    if flees { posix_spawnattr_setflags(&attributes, newSession) }
    var pid = pid_t()
    var arguments = [strdup(CommandLine.arguments[0]), strdup(behaviour), nil]
    // The clean slate: nothing in the environment says where the child came from.
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    guard posix_spawn(&pid, CommandLine.arguments[0], nil, &attributes, &arguments, &environment) == 0 else {
      return -1
    }
    return pid
  }
}
