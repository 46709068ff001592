internal import Wire

/// What the students' code printed, and in which case.
struct PrintedOutput {
  /// How much is kept to be shown, of all and of each case.
  private static let (maximumLines, maximumBytes) = (100, 6144)

  /// How many cases have their own text.
  private static let maximumCases = 20

  /// All of it.
  let whole: QuotedText

  /// The cases in which something was printed.
  let byCase: [(name: String, text: QuotedText)]

  /// Takes apart what a worker printed: it puts ``CaseMark/byte`` after each case.
  ///
  /// The mark can be printed by anybody. Whoever does it has their own words shown with the wrong case.
  ///
  /// - Parameters:
  ///   - output: What was printed.
  ///   - names: The cases, in order.
  ///   - answered: How many were answered; the next one is the one that was not finished.
  init(_ output: CapturedOutput, names: [String], answered: Int) {
    whole = Self.quoted(output.bytes.filter { $0 != CaseMark.byte }[...])
    var parts: [(name: String, text: ArraySlice<UInt8>)] = []
    let isWhole = output.omitted == 0
    let beginning = isWhole ? output.bytes : output.head
    let pieces = beginning.split(separator: CaseMark.byte, omittingEmptySubsequences: false)
    for (name, piece) in zip(names, isWhole ? pieces[...] : pieces.dropLast()) { parts.append((name, piece)) }
    if !isWhole, answered < names.count {
      let last = output.tail.split(separator: CaseMark.byte, omittingEmptySubsequences: false).last ?? []
      parts.append((names[answered], last))
    }
    // The last ones are the interesting ones: there it ended.
    byCase = parts.filter { !$0.text.isEmpty }.suffix(Self.maximumCases).map {
      ($0.name, Self.quoted($0.text))
    }
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> QuotedText {
    QuotedText(Array(bytes), maximumLines: maximumLines, maximumBytes: maximumBytes)
  }
}
