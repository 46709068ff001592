/// A word, a number or a mark of a source text: Swift, its comments, or prose with formulas in it.
struct SourceToken: Equatable {
  enum Kind { case word, number, mark }

  let kind: Kind
  let text: String

  /// The number of its line, from 1.
  let line: Int

  /// Whether something blank stands before it, and behind it.
  let spaceBefore: Bool
  var spaceAfter = true

  /// Takes `source` apart; whatever is no word and no number is a mark of one character, but for a few longer ones.
  static func tokens(of source: String) -> [SourceToken] {
    var tokens: [SourceToken] = []
    var characters = source[...]
    var line = 1
    var hasSpace = true
    while let first = characters.first {
      if first.isWhitespace {
        if first.isNewline { line += 1 }
        hasSpace = true
        characters.removeFirst()
        continue
      }
      let (kind, text, length) = next(in: characters, after: tokens.last)
      if !tokens.isEmpty { tokens[tokens.count - 1].spaceAfter = hasSpace }
      tokens.append(SourceToken(kind: kind, text: text, line: line, spaceBefore: hasSpace))
      hasSpace = false
      characters.removeFirst(length)
    }
    return tokens
  }

  private static func next(
    in characters: Substring, after last: SourceToken?
  ) -> (kind: Kind, text: String, length: Int) {
    if characters.first.map(isDigit) == true {
      var number = characters.prefix { isDigit($0) || $0 == "_" }
      let rest = characters.dropFirst(number.count)
      // The index of a tuple's element is followed by no fraction, and `1.0` is 1.
      if rest.first == ".", rest.dropFirst().first.map(isDigit) == true, last?.text != "." {
        number = characters.prefix(number.count + 1 + rest.dropFirst().prefix(while: isDigit).count)
      }
      let value = Double(number.filter { $0 != "_" }) ?? 0
      return (.number, value == value.rounded() ? whole(value) : String(number), number.count)
    }
    let word = characters.prefix(while: isInWord)
    if !word.isEmpty { return (.word, String(word), word.count) }
    if let mark = longMarks.first(where: characters.hasPrefix) { return (.mark, mark, mark.count) }
    let mark = characters.prefix(1)
    return (.mark, synonyms[String(mark)] ?? String(mark), 1)
  }

  private static func whole(_ value: Double) -> String { String("\(value)".prefix { $0 != "." }) }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func isInWord(_ character: Character) -> Bool {
    character == "_" || character == "$" || isDigit(character)
      || (character.isLetter && character != "ᵀ" && character != "ˣ")
  }

  private static let longMarks = [
    "...", "..<", "//", "/*", "*/", "+=", "-=", "*=", "/=", "==", "!=", "<=", ">=", "->", "&&", "||", "??",
    "**",
  ]

  /// Marks of mathematics for which Swift has others.
  private static let synonyms = ["−": "-", "×": "*", "⋅": "·"]
}
