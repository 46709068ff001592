import Grading

/// The errors in what `swift build` prints, each once, with the line of the source and the mark below it.
struct BuildErrors {
  /// How many errors are shown, and how many lines of each.
  private static let (maximumErrors, maximumLines) = (5, 12)

  /// The errors: a line of ours, and what the compiler quotes of the source.
  let errors: [(place: String, message: String, source: [String])]

  /// Reads what was printed, in colours or without.
  ///
  /// - Parameter package: The folder of the package, which is left out of paths.
  init(_ text: String, package: String) {
    let lines = Self.plain(text).split(separator: "\n", omittingEmptySubsequences: false)
    var errors: [(place: String, message: String, source: [String])] = []
    for (index, line) in lines.enumerated() {
      guard let (place, message) = Self.error(in: line, package) else { continue }
      guard !errors.contains(where: { $0.place == place && $0.message == message }) else { continue }
      let source = lines[(index + 1)...].prefix(Self.maximumLines).prefix { Self.isSource($0) }
      errors.append((place, message, source.map(String.init)))
    }
    self.errors = errors
  }

  /// What is printed: the errors, or the end of it all if there is none among it.
  static func text(_ output: String, package: String) -> String {
    let found = BuildErrors(output, package: package).errors
    guard !found.isEmpty else {
      let end = plain(output).split(separator: "\n").suffix(maximumLines)
      return indented(QuotedText(end.joined(separator: "\n")).marked)
    }
    let shown = found.prefix(maximumErrors).map { error in
      indented(
        QuotedText("\(error.place): error: \(error.message)").marked
          + QuotedText(error.source.joined(separator: "\n")).marked)
    }
    let more = found.count - shown.count
    return shown.joined(separator: "\n\n")
      + (more > 0 ? "\n\n  and \(more) more error\(more == 1 ? "" : "s")" : "")
  }

  private static func indented(_ lines: [String]) -> String {
    lines.map { "  \($0)" }.joined(separator: "\n")
  }

  /// `Sources/MyTorch/Utils.swift:12:5` and the message, out of `/…/Sources/MyTorch/Utils.swift:12:5: error: message`.
  private static func error(in line: Substring, _ package: String) -> (place: String, message: String)? {
    guard let mark = line.firstRange(of: ": error: ") else { return nil }
    let place = line[..<mark.lowerBound]
    let parts = place.split(separator: ":")
    guard parts.count >= 3, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil else {
      return nil
    }
    let path = place.hasPrefix("\(package)/") ? place.dropFirst(package.count + 1) : place
    return (String(path), String(line[mark.upperBound...]))
  }

  /// Whether a line is one of those in which the compiler quotes a source: ` 12 |   let x = y` or `    |  ^ error: …`.
  private static func isSource(_ line: Substring) -> Bool {
    guard let bar = line.firstIndex(of: "|") else { return false }
    return line[..<bar].allSatisfy { $0 == " " || $0.isNumber }
  }

  /// `text` without the colours of a terminal.
  private static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let escape = rest.firstRange(of: "\u{1B}[") {
      result += rest[..<escape.lowerBound]
      // The last letter of a sequence is one from @ to ~.
      rest = rest[escape.upperBound...].drop { !("@"..."~").contains($0) }.dropFirst()
    }
    return (result + rest).replacing("\r\n", with: "\n")
  }
}
