internal import Foundation
internal import Grading

/// Object files made into one whose symbols nobody else can link.
///
/// A Swift module's internal functions are symbols like any others to a linker: a hand-in that declares one of them with
/// `@_silgen_name` could have the exercises do its work.
struct SealedObject {
  /// What the outside still finds: where the program starts, and what stands in for the C library's `exit`.
  private static let openSymbols = ["main", "exit"]

  private let linker: String
  private let objcopy: String
  private let compiler: Compiler

  /// Finds the tools, in the toolchain or on the PATH; `nil` where there are none, or another system's.
  init?(compiler: Compiler) {
    #if os(Linux)
      guard let linker = Self.tool(["ld.lld", "ld"], compiler.toolchain),
        let objcopy = Self.tool(["llvm-objcopy", "objcopy"], compiler.toolchain)
      else { return nil }
      self.linker = linker
      self.objcopy = objcopy
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
    let seal = try compiler.run(
      objcopy, Self.openSymbols.map { "--keep-global-symbol=\($0)" } + [merged, output.path], in: scratch,
      scratch: scratch, prefix: prefix)
    return seal.succeeded ? nil : seal.output
  }
}
