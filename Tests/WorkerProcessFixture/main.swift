// A program for the tests of WorkerProcess: its first argument says how it behaves.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

guard CommandLine.arguments.count == 2, let behave = Behaviours.all[CommandLine.arguments[1]] else {
  print("no such behaviour")
  exit(64)
}
behave()
exit(0)
