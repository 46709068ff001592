// A program for the tests of WorkerProcess: its first argument says how it behaves.

import ForkServing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

func behave(as name: String) -> Never {
  if name.contains("/") { Exercises.workThrough(name) }
  guard let behave = Behaviours.all[name] else {
    print("no such behaviour")
    exit(64)
  }
  behave()
  exit(0)
}

guard CommandLine.arguments.count == 2 else { exit(64) }
#if os(Linux)
  if CommandLine.arguments[1] == "--serve" { ForkServing.serve { behave(as: $0) } }
#endif
behave(as: CommandLine.arguments[1])
