/// The stack of a crashed program as Swift's backtracer prints it: data from a program that may print anything.
package struct Backtrace: Equatable, Sendable {
  /// One call on the stack.
  package struct Frame: Equatable, Sendable {
    /// The function: `Linear.forward(_:)`.
    package let function: String

    /// Where in the sources, if that is known.
    package let place: Place?
  }

  /// A place in a source file.
  package struct Place: Equatable, Sendable {
    /// The file: relative to its package if a folder of its path is named `Sources`, or else as it was printed.
    package let file: String

    /// The line, from 1; `nil` for an instruction that belongs to none.
    package let line: Int?

    /// The column, from 1, if it was printed.
    package let column: Int?
  }

  /// How many frames the backtracer is asked for, and how many are read.
  package static let maximumFrames = 64

  /// The calls, the innermost first.
  package let frames: [Frame]

  /// Reads the lines that look like frames and passes over the others.
  init(_ lines: some Sequence<Substring>) {
    frames = Array(lines.lazy.compactMap(Frame.init).prefix(Self.maximumFrames))
  }

  /// The first frame in a file of one of the folders, given as `Sources/MyTorch/`.
  ///
  /// One in a function that begins with one of `names` counts only if there is no other.
  package func firstFrame(in folders: [String], preferablyNotIn names: [String] = []) -> Frame? {
    let candidates = frames.filter { frame in
      folders.contains { frame.place?.file.hasPrefix($0) == true }
    }
    return candidates.first { !$0.isIn(names) } ?? candidates.first
  }
}

extension Backtrace.Frame {
  /// Whether the function's name begins with one of `names`.
  func isIn(_ names: [String]) -> Bool { names.contains(where: function.hasPrefix) }

  /// Reads a line like `3 [ra] 0x0000557f36ed84ed index(_:) + 108 in Worker at /…/Sources/MyTorch/Bad.swift:2:90`.
  init?(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 8, omittingEmptySubsequences: true)
    guard let number = words.first, Int(number) != nil,
      let address = words.firstIndex(where: { $0.hasPrefix("0x") }),
      words[1..<address].allSatisfy({ $0.hasPrefix("[") && $0.hasSuffix("]") }),
      address + 1 < words.count
    else { return nil }
    var rest = line[words[address + 1].startIndex...]
    place = Backtrace.Place.removed(from: &rest)
    if let image = rest.lastRange(of: " in ") { rest = rest[..<image.lowerBound] }
    if let offset = rest.lastRange(of: " + "), Int(rest[offset.upperBound...]) != nil {
      rest = rest[..<offset.lowerBound]
    }
    function = String(rest)
  }
}

extension Backtrace.Place {
  /// Takes ` at /path/File.swift:2:90` off the end of a line.
  ///
  /// The column may be missing, or both numbers, and the path may be relative.
  static func removed(from line: inout Substring) -> Self? {
    guard let at = line.lastRange(of: " at /") ?? line.lastRange(of: " at Sources/") else { return nil }
    var parts = line[at.lowerBound...].dropFirst(" at ".count).split(
      separator: ":", omittingEmptySubsequences: false)
    line = line[..<at.lowerBound]
    var numbers: [Int] = []
    while numbers.count < 2, parts.count > 1, let last = parts.last, let number = Int(last), number > 0 {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    let path = parts.joined(separator: ":")
    guard !numbers.isEmpty || path.hasSuffix(".swift") else { return nil }
    return Self(file: relative(path), line: numbers.first, column: numbers.dropFirst().first)
  }

  private static func relative(_ path: String) -> String {
    guard let folder = path[...].lastRange(of: "/Sources/") else { return path }
    return String(path[folder.lowerBound...].dropFirst())
  }
}

extension Substring {
  /// The last place where `text` stands.
  func lastRange(of text: String) -> Range<Index>? {
    let (bytes, wanted) = (utf8, text.utf8)
    guard var start = bytes.index(bytes.endIndex, offsetBy: -wanted.count, limitedBy: bytes.startIndex) else {
      return nil
    }
    while true {
      let end = bytes.index(start, offsetBy: wanted.count)
      if bytes[start..<end].elementsEqual(wanted) { return start..<end }
      guard start > bytes.startIndex else { return nil }
      start = bytes.index(before: start)
    }
  }
}
