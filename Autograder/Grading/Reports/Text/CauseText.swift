/// The lines of a report about one cause.
struct CauseText {
  /// How many lines of what the code printed are shown.
  private static let printedLines = 5

  let account: CauseAccount
  let layout: ReportLayout

  private var failure: ExerciseResult { account.failure }
  private var isVerbose: Bool { account.isVerbose }

  /// The lines: what is wrong, where, what it looks like, what else follows, how to see more.
  var lines: [String] {
    heading + quotation + account.cases.flatMap(describe) + advice + printed + followers + commands
  }

  private var heading: [String] {
    layout.paragraph("\(account.title): \(failure.verdict.tiedHeadline)", hanging: 4, .alarm)
      + (account.also.map { layout.paragraph($0, indentation: 2) } ?? [])
  }

  private var quotation: [String] {
    failure.verdict.quotation.map { layout.quotation($0, indentation: 2) } ?? []
  }

  private func describe(_ entry: CauseAccount.Case) -> [String] {
    var lines = layout.paragraph(entry.heading, indentation: 2)
    lines += entry.mismatches.flatMap { layout.paragraph(WrappedText.tyingBrackets($0), indentation: 4) }
    if let more = entry.moreMismatches { lines += layout.paragraph(more, indentation: 4) }
    if let hint = entry.hint { lines += layout.paragraph(hint, indentation: 2, hanging: 6, .strong) }
    for path in entry.paths { lines += layout.paragraph(path, indentation: 4, .faint) }
    return lines + arrays(of: entry.result)
  }

  private func arrays(of entry: CaseResult) -> [String] {
    guard isVerbose, account.occasion != .handin, let arrays = failure.arrays[entry.name] else { return [] }
    return ArrayComparison(arrays, layout: layout, indentation: 4).lines
  }

  private var advice: [String] {
    account.advice.flatMap { layout.paragraph($0, indentation: 2, .strong) }
  }

  private var printed: [String] {
    account.printed.flatMap { heading, text in
      let limit = isVerbose ? text.lines.count : Self.printedLines
      return layout.paragraph(heading, indentation: 2) + layout.quotation(text, indentation: 4, limit: limit)
    }
  }

  private var followers: [String] { account.followers.flatMap { layout.paragraph($0, indentation: 2) } }

  private var commands: [String] {
    account.commands.flatMap {
      layout.paragraph("\($0.label): \(WrappedText.tied($0.line))", indentation: 2, .faint)
    }
  }
}
