internal import Foundation
internal import Grading

/// Object files made into one whose symbols nobody else can link.
///
/// A Swift module's internal functions are symbols like any others to a linker: a hand-in that declares one of them with
/// `@_silgen_name` could have the exercises do its work. And one that reads its own program's list of symbols could call
/// them by their addresses, or write over them, so they have no names there that say anything.
struct SealedObject {
  /// What the outside still finds: where the program starts, and what stands in for the C library's `exit`.
  private static let openSymbols = ["main", "exit"]

  /// Writes a number for each of Swift's local names in the object `$2`, listed by `$1`, to the file `$3`.
  private static let numbering = """
    number=0
    "$1" -P "$2" | while read -r name type rest; do
      case $type in [a-z]) case $name in '$s'*) printf '%s\\n' "$name" ;; esac ;; esac
    done | sort -u | while read -r name; do
      number=$((number + 1))
      printf '%s sealed.%d\\n' "$name" "$number"
    done >"$3"
    [ -s "$3" ]
    """

  private let linker: String
  private let objcopy: String
  private let lister: String
  private let compiler: Compiler

  /// Finds the tools, in the toolchain or on the PATH; `nil` where there are none, or another system's.
  init?(compiler: Compiler) {
    #if os(Linux)
      guard let linker = Self.tool(["ld.lld", "ld"], compiler.toolchain),
        let objcopy = Self.tool(["llvm-objcopy", "objcopy"], compiler.toolchain),
        let lister = Self.tool(["llvm-nm", "nm"], compiler.toolchain)
      else { return nil }
      self.linker = linker
      self.objcopy = objcopy
      self.lister = lister
      self.compiler = compiler
    #else
      return nil
    #endif
  }

  private static func tool(_ names: [String], _ toolchain: Toolchain) -> String? {
    names.lazy.compactMap { name in
      let own = "\(toolchain.root)/bin/\(name)"
      return FileManager.default.isExecutableFile(atPath: own) ? own : Toolchain.program(name)
    }.first
  }

  /// Makes one object of several.
  ///
  /// - Returns: What a tool said, if it failed.
  func make(_ output: URL, from objects: [String], scratch: URL, prefix: [String]) throws -> String? {
    let merged = scratch.appendingPathComponent("merged.o").path
    let link = try compiler.run(
      linker, ["-r", "-o", merged] + objects, in: scratch, scratch: scratch, prefix: prefix)
    guard link.succeeded else { return link.output }
    let sealed = scratch.appendingPathComponent("sealed.o").path
    let names = scratch.appendingPathComponent("names").path
    let steps = [
      (objcopy, Self.openSymbols.map { "--keep-global-symbol=\($0)" } + [merged, sealed]),
      ("/bin/sh", ["-c", Self.numbering, "sh", lister, sealed, names]),
      (objcopy, ["--discard-all", "--redefine-syms=\(names)", sealed, output.path]),
    ]
    for (program, arguments) in steps {
      let run = try compiler.run(program, arguments, in: scratch, scratch: scratch, prefix: prefix)
      guard run.succeeded else { return run.output }
    }
    for file in [merged, sealed, names] { try? FileManager.default.removeItem(atPath: file) }
    return nil
  }
}
