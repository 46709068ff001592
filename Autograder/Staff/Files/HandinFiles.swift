internal import Grading

/// The files students hand in, below `Sources`: those that create_tarball.sh packs, and no others.
enum HandinFiles {
  static let paths = HomeworkFiles.paths

  /// The largest source file that is taken, in bytes; a right one has less than a hundredth of it.
  static let maximumSize = 1 << 20

  /// How many folders may stand in front of `MyTorch` in an archive: `homework/Sources/MyTorch/Utils.swift`.
  static let maximumDepth = 3

  /// One of ``paths`` in an archive or folder: the folder above `MyTorch`, `homework/Sources/` or nothing, and which it is.
  struct Place {
    let root: String
    let path: String
  }

  /// Where an entry of an archive or folder stands, if it is one of ``paths``.
  ///
  /// Absolute paths and paths with `..` are nothing that a hand-in has.
  static func place(of entry: String) -> Place? {
    var parts = entry.split(separator: "/", omittingEmptySubsequences: false)
    if parts.first == "." { parts.removeFirst() }
    guard !parts.contains(""), !parts.contains(".."), !parts.contains("."),
      let start = parts.firstIndex(of: "MyTorch"), start <= maximumDepth
    else { return nil }
    let path = parts[start...].joined(separator: "/")
    guard paths.contains(path) else { return nil }
    return Place(root: parts[..<start].map { "\($0)/" }.joined(), path: path)
  }
}
