internal import Foundation

/// The programs that hide an object's symbols from what it is linked with.
///
/// A Swift module's internal functions are symbols like any others to a linker: a hand-in that declares one of them with
/// `@_silgen_name` could have the exercises do its work, and one that defines the standard library's could do theirs. So
/// both sides are sealed before they meet: of the exercises nothing is left to be found, of a hand-in its own names.
struct SealingTools {
  /// A toolchain without them.
  struct Missing: Error, CustomStringConvertible {
    let program: String

    var description: String {
      "there is no \(program), neither in the Swift toolchain nor on the PATH: no hand-in can be linked safely"
    }
  }

  /// What the outside still finds of the exercises: where the program starts, and what stands in for the C library's
  /// `exit`.
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

  /// Finds the tools, in the toolchain or on the PATH.
  init(_ toolchain: Toolchain) throws(Missing) {
    linker = try Self.tool(["ld.lld", "ld"], toolchain)
    objcopy = try Self.tool(["llvm-objcopy", "objcopy"], toolchain)
    lister = try Self.tool(["llvm-nm", "nm"], toolchain)
  }

  private static func tool(_ names: [String], _ toolchain: Toolchain) throws(Missing) -> String {
    for name in names {
      let own = "\(toolchain.root)/bin/\(name)"
      if FileManager.default.isExecutableFile(atPath: own) { return own }
      if let other = Toolchain.program(name) { return other }
    }
    throw Missing(program: names[0])
  }

  /// One object of several, without their groups: of two groups of one name a linker takes only the first.
  private func merge(_ objects: [String], into output: String) -> [String] {
    [linker, "-r", "--force-group-allocation", "-o", output] + objects
  }

  /// The commands that make one object of the exercises' objects, in a folder that can be written to.
  ///
  /// A hand-in that reads its own program's list of symbols could call the exercises' functions by their addresses, or write
  /// over them, so they have no names there that say anything.
  func harness(_ objects: [String], into output: String, scratch: String) -> [[String]] {
    let (merged, closed, names) = ("\(scratch)/merged.o", "\(scratch)/closed.o", "\(scratch)/names")
    return [
      merge(objects, into: merged),
      [objcopy] + Self.openSymbols.map { "--keep-global-symbol=\($0)" } + [merged, closed],
      ["/bin/sh", "-c", Self.numbering, "sh", lister, closed, names],
      [objcopy, "--discard-all", "--redefine-syms=\(names)", closed, output],
    ]
  }

  /// The commands that make an object of a hand-in's, of which others find MyTorch's own names and nothing else.
  func handin(_ object: String, into output: String, scratch: String) -> [[String]] {
    let merged = "\(scratch)/merged.o"
    return [
      merge([object], into: merged),
      [objcopy, "--wildcard", "--keep-global-symbol=$s7MyTorch*", merged, output],
    ]
  }
}
