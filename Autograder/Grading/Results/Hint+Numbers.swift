extension Hint {
  /// The hint with an ellipsis for every number that could come from arrays.
  ///
  /// A hint is a fixed sentence, but for a few that tell a factor, a length or a shape, and a factor can be chosen by the code
  /// so that it is an input. 0, 1 and 2 belong to formulas, and a digit after a letter to a name: `1 + exp(x)`, `dW2`.
  var withoutFreeNumbers: Hint {
    var text = ""
    var rest = self.text[...]
    while let character = rest.first {
      guard character.isNumber, !(text.last.map { $0.isLetter || $0.isNumber } ?? false) else {
        text.append(character)
        rest.removeFirst()
        continue
      }
      let number = Self.number(at: rest)
      text += ["0", "1", "2"].contains(number) ? String(number) : "…"
      rest = rest[number.endIndex...]
    }
    return Hint(identifier, text)
  }

  /// The digits at the beginning, with a fraction and an exponent.
  private static func number(at text: Substring) -> Substring {
    var end = text.startIndex
    func skipDigits() { while end < text.endIndex, text[end].isNumber { end = text.index(after: end) } }
    func skip(_ characters: String) -> Bool {
      guard end < text.endIndex, characters.contains(text[end]) else { return false }
      let next = text.index(after: end)
      guard next < text.endIndex, text[next].isNumber || "+-".contains(text[next]) else { return false }
      end = next
      return true
    }
    skipDigits()
    if skip(".") { skipDigits() }
    if skip("eE") {
      _ = skip("+-")
      skipDigits()
    }
    return text[..<end]
  }
}
