internal import Foundation

/// The command that makes a program of object files: every word of it is the grader's.
///
/// The compiler's own driver would look into the objects for more arguments.
struct LinkCommand {
  /// What the exercises, and whatever a homework may import, need of the toolchain.
  private static let toolchainLibraries = [
    "swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser",
    "swift_Builtin_float", "swiftGlibc", "swiftSynchronization", "swiftDispatch", "dispatch", "BlocksRuntime",
    "FoundationEssentials", "FoundationInternationalization", "Foundation",
  ]

  private static let systemLibraries = ["m", "pthread", "util", "dl"]

  #if arch(x86_64)
    private static let architecture = "x86_64"
  #else
    private static let architecture = "aarch64"
  #endif

  let toolchain: Toolchain

  /// The program and its arguments that link `objects` into `program`.
  func words(objects: [String], program: String) -> [String] {
    let folder = "\(toolchain.root)/lib/swift/linux"
    let libraries =
      Self.toolchainLibraries.filter { FileManager.default.fileExists(atPath: "\(folder)/lib\($0).so") }
      + Self.systemLibraries
    return [
      "\(toolchain.root)/bin/clang", "--target=\(Self.architecture)-unknown-linux-gnu", "-pie",
      "-fuse-ld=lld",
      // All symbols are found when the program is loaded, once for all of a worker's copies.
      "-Wl,-z,now", "-Wl,--build-id", "-Wl,--no-dependent-libraries", "-Wl,-rpath,\(folder)", "-L\(folder)",
      "\(folder)/\(Self.architecture)/swiftrt.o",
    ] + objects
      // Only those are loaded that something is needed of.
      + ["-Wl,--as-needed"] + libraries.map { "-l\($0)" } + ["-o", program]
  }
}
