#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What this program does in the place of the worker: some exercises as the worker does them, and no end of the others.
enum Exercises {
  static func workThrough(_ path: String) -> Never {
    guard path.hasPrefix("functional/") else {
      while true {}
    }
    let own = CommandLine.arguments[0]
    let worker = own.prefix(own.utf8.count - "WorkerProcessFixture".utf8.count) + "Worker"
    var arguments = [strdup(String(worker)), strdup(path), nil]
    execv(String(worker), &arguments)
    exit(64)
  }
}
