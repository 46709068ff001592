/// Finds lines of the solution in text that students get.
struct LeakDetector {
  /// A line of fewer tokens says nothing, nor does one of keywords alone: `} else {`.
  static let shortestTelling = 3

  /// From this many tokens on, a line of the solution is found inside a longer line, too.
  static let shortestInside = 6

  private let secrets: [[String]]

  /// Creates a detector; a line of the solution that students are given elsewhere is no secret.
  init(solutionLines: [String], givenLines: [String]) {
    let given = Set(givenLines.map(Self.tokens))
    var seen: Set<[String]> = []
    secrets = solutionLines.filter { !$0.trimmingPrefix { $0 == " " }.hasPrefix("//") }.map(Self.tokens)
      .filter {
        $0.count >= Self.shortestTelling && $0.contains(where: Self.isTelling) && !given.contains($0)
          && seen.insert($0).inserted
      }
  }

  /// The numbers, from 1, of the lines of `text` that give a line of the solution away, be it as a comment.
  func leaks(in text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let tokens = Self.tokens(String(line))
      return secrets.contains { isTold($0, by: tokens) } ? index + 1 : nil
    }
  }

  private func isTold(_ secret: [String], by line: [String]) -> Bool {
    if Array(line.drop { $0 == "/" }) == secret { return true }
    guard secret.count >= Self.shortestInside, line.count >= secret.count else { return false }
    return (0...line.count - secret.count).contains { Array(line[$0..<$0 + secret.count]) == secret }
  }

  /// Words and single marks, so that spacing does not matter.
  static func tokens(_ line: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    for character in line {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
        continue
      }
      if !word.isEmpty { tokens.append(word) }
      word = ""
      if !character.isWhitespace { tokens.append(String(character)) }
    }
    return word.isEmpty ? tokens : tokens + [word]
  }

  /// Words that stand in any program.
  private static let keywords: Set<String> = [
    "do", "else", "for", "func", "guard", "if", "in", "let", "private", "return", "self", "switch", "var",
    "while",
  ]

  private static func isTelling(_ token: String) -> Bool {
    token.first.map { $0.isLetter || $0.isNumber } ?? false && !keywords.contains(token)
  }
}
