/// The attributes in a source file that a homework has no use for.
///
/// They give a function a symbol's name of one's own, place data in a section, or have the exercises' own object hold a
/// hand-in's code under such a name. An attribute's name cannot be written in another way than it is spelled, so each
/// use is found; comments and texts are looked through like the rest, since what is one is the compiler's to know.
struct SourceAttributes {
  /// Those without an underscore; all that begin with one are the compiler's own business.
  private static let refusedNames: Set<String> = [
    "abi", "c", "cdecl", "export", "exported", "extern", "implementation", "main", "objc", "section",
    "specialized",
    "used",
  ]

  /// Those with one that are let through: they only say which of two functions is meant.
  private static let allowedNames: Set<String> = ["_disfavoredOverload"]

  /// What is refused, each once, in order.
  let refused: [String]

  init(_ source: [UInt8]) {
    var found: [String] = []
    for index in source.indices where source[index] == UInt8(ascii: "@") {
      let name = Self.name(in: source[(index + 1)...])
      let isRefused =
        name.hasPrefix("_") ? !Self.allowedNames.contains(name) : Self.refusedNames.contains(name)
      if isRefused, !found.contains(name), found.count < 10 { found.append(name) }
    }
    refused = found
  }

  /// The longest name that is looked at; none of the compiler's has as much.
  private static let maximumName = 64

  private static func name(in text: ArraySlice<UInt8>) -> String {
    let rest = afterBlanks(text).drop { $0 == UInt8(ascii: "`") }
    // What cannot be made out is not taken: nobody writes like that.
    if rest.isEmpty, text.count > maximumBlanks { return "_" }
    let name = rest.prefix(maximumName).prefix { byte in
      byte == UInt8(ascii: "_") || byte >= 0x80 || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// How far behind an `@` its name is looked for: otherwise a file of nothing but beginnings of comments would be read
  /// again for each.
  private static let maximumBlanks = 4096

  /// What follows blanks and comments.
  private static func afterBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text.prefix(maximumBlanks)
    while let first = rest.first {
      if first <= 0x20 {
        rest = rest.dropFirst()
      } else if rest.starts(with: "//".utf8) {
        rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
      } else if rest.starts(with: "/*".utf8) {
        rest = afterComment(rest)
      } else {
        break
      }
    }
    return rest
  }

  /// What follows a comment, in which there may be others.
  private static func afterComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (rest, depth) = (text, 0)
    while !rest.isEmpty {
      if rest.starts(with: "/*".utf8) {
        depth += 1
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "*/".utf8) {
        depth -= 1
        rest = rest.dropFirst(2)
        if depth == 0 { break }
      } else {
        rest = rest.dropFirst()
      }
    }
    return rest
  }
}
