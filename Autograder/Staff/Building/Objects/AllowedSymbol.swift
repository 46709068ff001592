/// The symbols that the compiler makes of ordinary code.
enum AllowedSymbol {
  /// How names begin that the compiler gives to its own helpers, beside `symbolic …` and the like.
  private static let helpers = ["__swift_", "_swift_", "got."]

  /// Whether a symbol may be linked.
  ///
  /// Strong symbols are of the module's own mangling. Weak ones are the compiler's helpers and copies of small functions
  /// of other modules, hidden from everybody else; a name as C has it is not among them.
  static func allows(_ symbol: ELFObject.Symbol, among sections: [ELFObject.Section]) -> Bool {
    guard isOrdinary(symbol, sections.count) else { return false }
    switch symbol.binding {
    case Binding.local: return true
    case _ where symbol.section == undefinedSection:
      return symbol.binding == Binding.global || symbol.binding == Binding.weak
    case Binding.global: return isOwn(symbol.name)
    case Binding.weak:
      return symbol.visibility == Visibility.hidden && !isNameOfC(symbol.name)
        && !symbol.name.utf8.contains(at)
    default: return false
    }
  }

  /// Whether it is code or data in a section: no variable of a thread, no function that is chosen when the program
  /// begins, no number without a section, no memory that somebody else may lay out.
  private static func isOrdinary(_ symbol: ELFObject.Symbol, _ sections: Int) -> Bool {
    switch symbol.type {
    case SymbolType.file: return symbol.binding == Binding.local
    case SymbolType.unspecified, SymbolType.object, SymbolType.function, SymbolType.section:
      return Int(symbol.section) < sections
    default: return false
    }
  }

  /// Whether a name is one that Swift gives to declarations of MyTorch, extensions of other modules' types included.
  private static func isOwn(_ name: String) -> Bool {
    name.hasPrefix("$s") && name.contains("7MyTorch") && !name.utf8.contains(at)
  }

  private static func isNameOfC(_ name: String) -> Bool {
    !helpers.contains { name.hasPrefix($0) }
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x5F
      }
  }

  /// What separates a name from its version.
  private static let at = UInt8(ascii: "@")
}
