/// One thing that is wrong, on a page: the words of the report for a terminal, and where the reader has the arrays, these as grids and
/// what was recorded as a picture.
struct CauseArticle {
  /// How much of it is shown.
  enum Extent: CaseIterable {
    /// All of it.
    case whole

    /// The words, with the first lines of what the code printed.
    case words
  }

  /// How many lines of somebody else's words are shown where there is room for some only.
  private static let fewLines = 3

  /// How many cases beside the one that is told are shown with their arrays.
  private static let maximumOthers = 2

  let account: CauseAccount

  /// The name by which links find it.
  let identifier: Int

  private var failure: ExerciseResult { account.failure }

  func markup(_ extent: Extent) -> Markup {
    let limit = extent == .whole ? Int.max : Self.fewLines
    let others: Markup = extent == .whole ? others : .empty
    return """
      <article id="cause-\(identifier)">
      <h3>\(account.title): <span class="verdict">\(Markup.path(failure.verdict.headline))</span></h3>
      \(paragraph(account.also))\
      \(failure.verdict.quotation.map { .quotation($0, limit: limit) } ?? .empty)\
      \(account.cases.map { described($0, extent) })\
      \(account.advice.map { "<p><strong>\($0)</strong></p>" as Markup })\
      \(account.printed.map { "<p>\($0.heading)</p>\(Markup.quotation($0.text, limit: limit))" as Markup })\
      \(account.followers.map { paragraph($0) })\
      \(others)\
      \(commands)
      </article>

      """
  }

  private func described(_ entry: CauseAccount.Case, _ extent: Extent) -> Markup {
    let facts = entry.mismatches + [entry.moreMismatches].compactMap(\.self)
    let list: Markup =
      facts.isEmpty ? .empty : "<ul class=\"facts\">\(facts.map { "<li>\($0)</li>" as Markup })</ul>"
    let hint: Markup = entry.hint.map { "<p class=\"hint\">\($0)</p>" } ?? .empty
    let paths: Markup = "\(entry.paths.map { "<p class=\"faint\">\($0)</p>" as Markup })"
    let arrays = extent == .whole ? failure.arrays[entry.result.name] : nil
    let graph: Markup = arrays?.record.map { RecordedGraphDrawing(RecordedGraph($0)).markup } ?? .empty
    let grids: Markup = arrays.map { ArrayGrids($0).markup } ?? .empty
    return "<p>\(entry.heading)</p>\(list)\(hint)\(graph)\(grids)\(paths)"
  }

  /// The cases that are not told, one below the other.
  private var others: Markup {
    let cases = account.otherCases
    guard !cases.isEmpty else { return .empty }
    let shown = cases.enumerated().map { described($1, $0 < Self.maximumOthers ? .whole : .words) }
    let what = cases.count == 1 ? "the other case that fails" : "the \(cases.count) other cases that fail"
    return "<details><summary>\(what)</summary>\(shown)</details>"
  }

  private var commands: Markup {
    let lines = account.commands
    guard !lines.isEmpty else { return .empty }
    return
      "<p class=\"commands\">\(lines.map { "\($0.label): <code>\($0.line)</code><br/>" as Markup })</p>"
  }

  private func paragraph(_ text: String?) -> Markup { text.map { "<p>\($0)</p>" } ?? .empty }
}
