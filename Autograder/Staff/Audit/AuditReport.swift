public import Foundation
internal import Grading

/// An audit in words, in JSON, and as the table in Docs/AUDIT.md.
public struct AuditReport {
  private let result: AuditResult

  /// Creates a report.
  public init(_ result: AuditResult) {
    self.result = result
  }

  private var figures: KeyValuePairs<String, String> {
    let mutants = result.mutants.count
    let killed = result.mutants.filter(\.isKilled).count
    let hinted = result.mutants.filter { !$0.hints.isEmpty }.count
    return [
      "wrong solutions": "\(mutants)",
      "caught where they must be": "\(killed) of \(mutants) (\(percent(killed, mutants)))",
      "right solutions": "\(result.alternatives.count)",
      "right solutions that lost points": "\(result.falseRejects.count)",
      "right solutions with a record that would be blamed": "\(result.blamedRecords.count)",
      "the expected hint came first":
        "\(result.hintHits.count) of \(hinted) (\(percent(result.hintHits.count, hinted)))",
      "another hint came, or one where none was expected": "\(result.wrongHints.count)",
    ]
  }

  /// The figures as they stand in the README, where a test looks for them.
  private var sentence: String {
    let mutants = result.mutants.count
    let alternatives = result.alternatives.count
    let killed = result.mutants.filter(\.isKilled).count
    let hinted = result.mutants.filter { !$0.hints.isEmpty }.count
    let right = result.alternatives.filter { $0.problem == nil }.count - result.falseRejects.count
    let others = result.wrongHints.isEmpty ? "no other hint" : "another hint for \(result.wrongHints.count)"
    return
      "\(killed) of \(mutants) caught, \(right) of \(alternatives) with all points, the expected hint first for "
      + "\(result.hintHits.count) of \(hinted) that have one, \(others)"
  }

  /// What a student reads first of each wrong solution, then everything that is not as it should be, then the figures.
  public var text: String {
    var lines: [String] = []
    func list(_ title: String, _ entries: [(name: String, detail: String)]) {
      guard !entries.isEmpty else { return }
      lines += [title] + entries.map { "  \($0.name): \($0.detail)" } + [""]
    }
    func list(
      _ title: String, _ outcomes: [AuditResult.Outcome], _ detail: (AuditResult.Outcome) -> String
    ) {
      list(title, outcomes.map { ($0.name, detail($0)) })
    }
    let graded = result.mutants.filter { $0.problem == nil }
    list("what is read first", graded) { outcome in
      let kind = outcome.isGraded ? "graded" : "practice"
      return
        "\(outcome.points) of \(result.rubric.points), \(kind), \(outcome.hintGiven ?? "no hint"): "
        + (outcome.sentence ?? "nothing")
    }
    list("could not be read", result.flaws.map { ($0.name, $0.problem) })
    list("could not be graded", result.broken) { $0.problem ?? "" }
    list("survivors: wrong solutions that did not fail where they must", result.survivors) { outcome in
      let passed = outcome.mustFail.filter { !outcome.failed.contains($0) }
      return "\(outcome.what); passed \(passed.joined(separator: ", "))"
    }
    list("right solutions that lost points", result.falseRejects) { $0.failed.joined(separator: ", ") }
    list("right solutions with a record that would be blamed", result.blamedRecords) {
      $0.recordReasons.joined(separator: ", ")
    }
    func expected(_ outcome: AuditResult.Outcome) -> String {
      outcome.hints.isEmpty ? "none" : outcome.hints.joined(separator: " or ")
    }
    list("other hints", result.wrongHints) { "expected \(expected($0)), got \($0.hintGiven ?? "none")" }
    list("no hint", graded.filter { !$0.hints.isEmpty && $0.hintGiven == nil }) { "expected \(expected($0))" }
    lines += figures.map { "\($0.key): \($0.value)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table of exercises, for Docs/AUDIT.md.
  public var markdown: String {
    var lines = [
      "# Audit", "",
      "Written by `swift run autograder audit --markdown .build/AUDIT.md` and `.ci/figures --write`, from the corpora in Tests/Mutants and Tests/Alternatives;",
      "[CORPORA.md](CORPORA.md) says how the labels of hints were made.",
      "", "| figure | value |", "|---|---|",
    ]
    lines += figures.map { "| \($0.key) | \($0.value) |" }
    lines += ["", "In one sentence: " + sentence]
    lines += [
      "", "## Exercises against wrong solutions", "",
      "How many of the wrong solutions each exercise catches, and how many no other graded exercise catches.",
      "",
      "| exercise | points | caught | caught by it alone |", "|---|---:|---:|---:|",
    ]
    lines += result.rubric.items.map { item in
      let caught = result.mutants.filter { $0.failed.contains(item.path) }.count
      let alone = item.points > 0 ? "\(result.caughtOnly(by: item.path))" : ""
      return "| \(item.path) | \(item.points) | \(caught) | \(alone) |"
    }
    if !result.survivors.isEmpty {
      lines += ["", "## Survivors", ""] + result.survivors.map { "- `\($0.name)`: \($0.what)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All outcomes as JSON.
  public func json() throws -> Data {
    struct Entry: Encodable {
      let name: String
      let what: String
      let points: Int
      let graded: Bool
      let mustFail: [String]
      let failed: [String]
      let hints: [String]
      let hintGiven: String?
      let sentence: String?
      let problem: String?

      init(_ outcome: AuditResult.Outcome) {
        (name, what, problem) = (outcome.name, outcome.what, outcome.problem)
        (points, graded) = (outcome.points, outcome.isGraded)
        (mustFail, failed) = (outcome.mustFail, outcome.failed)
        (hints, hintGiven, sentence) = (outcome.hints, outcome.hintGiven, outcome.sentence)
      }
    }
    struct Unread: Encodable {
      let name: String
      let problem: String
    }
    struct Whole: Encodable {
      let mutants: [Entry]
      let alternatives: [Entry]
      let unread: [Unread]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let whole = Whole(
      mutants: result.mutants.map(Entry.init), alternatives: result.alternatives.map(Entry.init),
      unread: result.flaws.map { Unread(name: $0.name, problem: $0.problem) })
    return try encoder.encode(whole) + Data("\n".utf8)
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "none" : "\((Double(part) / Double(whole) * 1000).rounded() / 10) %"
  }
}
