/// A function of the homework as stubs name it, `mulBackward` or `Linear.forward`, found in a source file.
///
/// Read as text: what does not compile any more, or is written in another way, is just not found.
struct Declaration {
  private let type: Substring?
  private let function: Substring

  init(of part: String) {
    let names = part.split(separator: ".", maxSplits: 1)
    type = names.count == 2 ? names[0] : nil
    function = names.last ?? ""
  }

  /// The line, from 1, in which the function begins; `nil` if `source` does not declare it.
  func line(in source: String) -> Int? {
    var surrounding: Substring?
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "/" }
      // Words that stand before a declaration's own, such as `public` and `final`, do not matter.
      guard words.first?.hasPrefix("/") == false else { continue }
      if let name = Self.name(after: ["class", "struct", "enum", "extension", "protocol"], in: words) {
        surrounding = name
      }
      let isFunction = Self.name(after: ["func"], in: words) == function
      let isInitialiser = function == "init" && words.contains("init") && line.contains("init(")
      if isFunction || isInitialiser, type == nil ? !line.hasPrefix(" ") : surrounding == type {
        return index + 1
      }
    }
    return nil
  }

  private static func name(after keywords: Set<Substring>, in words: [Substring]) -> Substring? {
    guard let keyword = words.firstIndex(where: keywords.contains), keyword + 1 < words.count else {
      return nil
    }
    return words[keyword + 1]
  }
}
