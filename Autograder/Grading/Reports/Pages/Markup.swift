/// HTML in which all text is escaped; well-formed as XML, too.
///
/// It is made of literals in the source and of values that are escaped where they are put in: there is no way from a `String` that
/// is known only when the program runs to markup that is not escaped, so that nobody can forget it.
///
///     let cell: Markup = "<td class=\"name\">\(name)</td>"
///
/// A value may stand between tags, or in the quotation marks of an attribute that is text; no value belongs into a script, a style
/// sheet or, except for numbers, a `style` attribute. For a link there is ``init(linkTo:)``.
package struct Markup: Equatable, Sendable {
  /// The markup as text.
  package let html: String

  private init(raw html: String) { self.html = html }

  /// All of `parts`, one after the other.
  package init(_ parts: some Sequence<Markup>) { self.init(raw: parts.map(\.html).joined()) }

  /// The value of a `href` that leads to a file near the page, whatever its name is: never to a place outside, never a script.
  ///
  /// - Parameter path: The names of folders and of the file, from the page's own folder on.
  package init(linkTo path: [String]) {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~".utf8)
    let names = path.filter { ![".", ".."].contains($0) }
    let parts = names.map { name in
      name.utf8.map { byte in
        plain.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + Self.hexadecimal(byte)
      }.joined()
    }
    self.init(raw: (["."] + parts).joined(separator: "/"))
  }

  /// How many bytes it has.
  package var length: Int { html.utf8.count }

  /// Nothing.
  package static let empty = Markup(raw: "")

  /// Whether there is nothing in it.
  package var isEmpty: Bool { html.isEmpty }

  package static func + (left: Markup, right: Markup) -> Markup { Markup(raw: left.html + right.html) }

  package static func += (left: inout Markup, right: Markup) { left = left + right }

  /// `text` as it may stand between tags and in attributes: characters that are never seen are shown as escapes, `\u{1b}`.
  private static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    var escaped = ""
    for scalar in (isPlain ? text : PrintableText(text).text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

extension Markup: ExpressibleByStringInterpolation {
  // A literal of this type is known to the compiler; a `String` is none.
  package init(stringLiteral literal: StaticString) { self.init(raw: literal.description) }

  package init(stringInterpolation parts: Interpolation) { self.init(raw: parts.html) }

  /// Literals as they are, values escaped.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { html += literal.description }

    package mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }

    package mutating func appendInterpolation(_ number: Int) { html += "\(number)" }

    package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

    package mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { html += part.html }
    }
  }
}
