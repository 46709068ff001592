public import Foundation

/// The report for people as one page: the points, what is wrong in the words of the report for a terminal, the arrays that the reader
/// has as grids, and what the code recorded as pictures.
public struct ReportPage {
  /// Arrays and pictures are left out of what comes after so many bytes.
  private static let room = 500_000

  /// How much of the room the pictures of what is right may take.
  private static let roomOfRightOnes = 200_000

  private let disclosed: DisclosedResult
  private let occasion: Occasion
  private let command: String

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - disclosed: What to report, to whom; with arrays if the reader may see them.
  ///   - occasion: What the report is for.
  ///   - command: The command that runs this autograder again.
  public init(_ disclosed: DisclosedResult, occasion: Occasion, command: String = "swift run autograder") {
    (self.disclosed, self.occasion, self.command) = (disclosed, occasion, command)
  }

  private var result: GradingResult { disclosed.result }
  private var account: ReportAccount { ReportAccount(disclosed: disclosed, occasion: occasion) }

  /// The page in UTF-8, shorter than ``Page/maximumLength``; the same for the same result.
  public var data: Data { page.data }

  var page: Page {
    let causes = Causes(result, isWhole: false)
    let missing = UnwrittenParts(causes)
    let table = ScoreTable(
      result, putsOffPractice: causes.putsOffPractice, places: places(causes, missing))
    return Page(
      title: "\(result.points) of \(result.maximum) points: MyTorch",
      header: """
        <p class="over">MyTorch, automatic differentiation</p>
        <h1>\(result.points) of \(result.maximum) points</h1>
        \(Markup.bar(points: result.points, of: result.maximum))
        \(result.allPassed ? .empty : .jump)
        """,
      main: """
        \(notes)
        <div class="columns">
        <section class="side" aria-labelledby="points"><h2 id="points">Points</h2>\(table.markup)</section>
        <div>
        \(wrong(causes, missing))
        \(next)
        \(recorded)
        </div>
        </div>
        """,
      footer:
        "<p>Made by the autograder of the homework from one run; nothing on this page is loaded from elsewhere.</p>"
    )
  }

  private var notes: Markup {
    let notes = account.notes.map { note in
      "<div class=\"note\"><p>note: \(note.text)</p>\(Self.joined(note.quoted))</div>" as Markup
    }
    return notes.isEmpty ? .empty : "<section aria-label=\"notes\">\(notes)</section>"
  }

  /// Lines of somebody else's words, in one frame.
  private static func joined(_ lines: [QuotedText]) -> Markup {
    guard !lines.isEmpty else { return .empty }
    return .quotation(
      QuotedText(lines.map { $0.lines.joined(separator: "\n") }.joined(separator: "\n"), maximumLines: 41))
  }

  private var next: Markup {
    guard let text = NextStep(after: result, on: occasion, command: command).text else { return .empty }
    let plain = String(text.map { $0 == WrappedText.tie ? " " : $0 })
    return "<p class=\"next\">\(Markup.path(plain))</p>"
  }

  // MARK: What is wrong

  private func wrong(_ causes: Causes, _ missing: UnwrittenParts) -> Markup {
    guard !causes.told.isEmpty || !missing.isEmpty else {
      return result.allPassed
        ? "<h2>What is wrong</h2><p class=\"good\">✓ Nothing: every exercise that was run passes.</p>"
        : .empty
    }
    return
      "<section aria-labelledby=\"wrong\"><h2 id=\"wrong\">What is wrong</h2>\(articles(causes.told))\(unwritten(missing))</section>"
  }

  /// The causes, all of each as long as there is room.
  private func articles(_ causes: [Cause]) -> [Markup] {
    var used = 0
    return causes.enumerated().map { index, cause in
      let article = CauseArticle(
        account: account.account(of: cause, isVerbose: false, command: command), identifier: index + 1)
      let whole = article.markup(.whole)
      guard used + whole.length <= Self.room else { return article.markup(.words) }
      used += whole.length
      return whole
    }
  }

  private func unwritten(_ missing: UnwrittenParts) -> Markup {
    guard !missing.isEmpty else { return .empty }
    let files = missing.leftOut.map { "<p class=\"bad\">\($0)</p>" as Markup }
    let parts = missing.unwritten.map { "<li>\($0)</li>" as Markup }
    let list: Markup =
      parts.isEmpty ? .empty : "<p>Not written yet:</p><ul class=\"facts\">\(parts)</ul>"
    let waiting: Markup = missing.waiting.map { "<p>\($0)</p>" } ?? .empty
    return "<article id=\"unwritten\"><h3>Not there yet</h3>\(files)\(list)\(waiting)</article>"
  }

  /// Where something is told of each exercise that failed.
  private func places(_ causes: Causes, _ missing: UnwrittenParts) -> [String: Markup] {
    var places: [String: Markup] = [:]
    for (index, cause) in causes.told.enumerated() {
      for exercise in cause.exercises + cause.blocked + cause.mayFollow {
        places[exercise.item.path] = "cause-\(index + 1)"
      }
    }
    for exercise in causes.unwritten + causes.waiting where !missing.isEmpty {
      places[exercise.item.path] = "unwritten"
    }
    return places
  }

  // MARK: What is right

  /// What exercises that pass recorded, folded up: one case of each.
  private var recorded: Markup {
    var used = 0
    let graphs = result.exercises.filter { $0.verdict == .passed }.compactMap { exercise -> Markup? in
      let arrays = exercise.cases.lazy.compactMap { exercise.arrays[$0.name] }.first { $0.record != nil }
      guard let record = arrays?.record else { return nil }
      let graph: Markup =
        "<details><summary>\(exercise.item.title)</summary>\(RecordedGraphDrawing(RecordedGraph(record)).markup)</details>"
      used += graph.length
      return used <= Self.roomOfRightOnes ? graph : nil
    }
    guard !graphs.isEmpty else { return .empty }
    return
      "<section aria-labelledby=\"recorded\"><h2 id=\"recorded\">What your code recorded where it is right</h2>\(graphs)</section>"
  }
}
