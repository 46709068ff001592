/// Text from a program, an archive or a file that may hold anything, made so that a report can show it and nobody takes it for
/// the report's own.
///
/// Whatever comes from a hand-in stands in a result as this type, never as a `String`. It has a number of lines, each of a number of
/// columns, so that no terminal breaks one; a report puts ``mark`` before each of them. Control characters, bytes that are no UTF-8 and
/// marks that change the direction of writing are escaped, blank lines are not repeated, marks do not pile up.
public struct QuotedText: Equatable, Sendable {
  /// What stands before every line.
  public static let mark = "| "

  /// A line that was quoted before, without its indentation and its mark; any other line as it is.
  public static func unmarked(_ line: Substring) -> Substring {
    let text = line.drop { $0 == " " }
    return text.hasPrefix(mark) ? text.dropFirst(mark.count) : line
  }

  /// What a report says in place of text that is held back.
  public static let withheldRemark =
    "(what your code says is left out here: it could hold numbers of arrays you have not seen; 'swift run autograder' shows it)"

  /// Text that is there and must not be shown.
  public static let withheld = QuotedText(lines: [], omittedLines: 0, isWithheld: true)

  /// So many columns a line has at most; with an indentation and the mark it fits into 80.
  static let width = 72

  /// The lines, without the mark.
  public let lines: [String]

  /// How many more lines there are at least.
  public let omittedLines: Int

  /// Whether there is text that must not be shown.
  public let isWithheld: Bool

  private init(lines: [String], omittedLines: Int, isWithheld: Bool) {
    (self.lines, self.omittedLines, self.isWithheld) = (lines, omittedLines, isWithheld)
  }

  /// Quotes bytes.
  ///
  /// - Parameters:
  ///   - bytes: What was printed, sent or found.
  ///   - maximumLines: How many lines are kept.
  ///   - maximumBytes: How many bytes are kept.
  public init(_ bytes: [UInt8], maximumLines: Int = 20, maximumBytes: Int = 4096) {
    self.init(bytes, width: Self.width, maximumLines: maximumLines, maximumBytes: maximumBytes)
  }

  private init(_ bytes: [UInt8], width: Int, maximumLines: Int, maximumBytes: Int) {
    var folder = QuotedTextFolder(width: width, maximumLines: maximumLines, maximumBytes: maximumBytes)
    let looked = bytes.prefix(4 * maximumBytes)
    for scalar in PrintableText(looked).text.unicodeScalars where !folder.isFull { folder.append(scalar) }
    folder.finish()
    let isWhole = !folder.isFull && looked.count == bytes.count
    let all = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
    self.init(
      lines: folder.lines, omittedLines: isWhole ? 0 : max(1, all - folder.consumedLines), isWithheld: false)
  }

  /// Quotes text.
  public init(_ text: String, maximumLines: Int = 20, maximumBytes: Int = 4096) {
    self.init(Array(text.utf8), maximumLines: maximumLines, maximumBytes: maximumBytes)
  }

  /// Whether there is nothing to show, nor anything that is held back.
  public var isEmpty: Bool { lines.isEmpty && omittedLines == 0 && !isWithheld }

  /// Whether not all of it is here.
  public var isCut: Bool { omittedLines > 0 || isWithheld }

  /// All lines with the mark, and a last one that says how many are missing.
  public var marked: [String] { marked(upTo: lines.count, remedy: "") }

  /// The first lines with the mark, and one more that says how many are missing; `remedy` is added to it.
  ///
  /// - Parameter columns: How wide a line may be, its mark included; wider ones are broken, so that no terminal does it and takes
  ///   the mark off.
  func marked(upTo limit: Int, remedy: String, columns: Int = width + mark.count) -> [String] {
    let more = lines.count - min(limit, lines.count)
    let missing = more + omittedLines
    let remark = "(\(missing) more line\(missing == 1 ? "" : "s")\(more > 0 ? remedy : ""))"
    let shown = lines.prefix(limit) + (missing > 0 ? [remark] : [])
    return shown.flatMap { Self.broken($0, columns: max(8, columns - Self.mark.count)) }.map {
      Self.mark + $0
    }
  }

  /// A line broken after so many columns: at a space if there is one in its last quarter.
  private static func broken(_ line: String, columns: Int) -> [String] {
    guard DisplayWidth.of(line) > columns else { return [line] }
    var (pieces, piece, width) = ([String](), "", 0)
    for character in line {
      let own = DisplayWidth.of(character)
      if width + own > columns {
        let space = piece.lastIndex(of: " ").flatMap {
          piece.distance(from: $0, to: piece.endIndex) < columns / 4 ? $0 : nil
        }
        let end = space ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...].drop { $0 == " " })
        width = DisplayWidth.of(piece)
      }
      piece.append(character)
      width += own
    }
    return pieces + [piece]
  }

  /// The first line, for a place where there is room for one only.
  var firstLine: String {
    lines.first.map { $0 + (lines.count > 1 || omittedLines > 0 ? " …" : "") }
      ?? (isWithheld ? "(left out)" : "")
  }

  /// One line of at most `limit` characters out of text that may hold anything: a name within a sentence.
  static func phrase(_ text: String, limit: Int = 100) -> String {
    let quoted = QuotedText(
      Array(text.utf8.prefix(4 * limit)), width: .max / 2, maximumLines: 20, maximumBytes: 8 * limit)
    let line = quoted.lines.joined().split(separator: " ", omittingEmptySubsequences: true).joined(
      separator: " ")
    return line.count > limit || quoted.isCut ? "\(line.prefix(limit - 1))…" : line
  }
}

extension QuotedText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
