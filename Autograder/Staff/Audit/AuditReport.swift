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
    let hinted = result.mutants.filter { $0.hint != nil }.count
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

  /// The figures, and everything that is not as it should be.
  public var text: String {
    var lines = figures.map { "\($0.key): \($0.value)" }
    func list(_ title: String, _ outcomes: [AuditResult.Outcome], _ detail: (AuditResult.Outcome) -> String) {
      guard !outcomes.isEmpty else { return }
      lines.append("\n\(title)")
      lines += outcomes.map { "  \($0.name): \(detail($0))" }
    }
    list("survivors: wrong solutions that did not fail where they must", result.survivors) { outcome in
      let passed = outcome.mustFail.filter { !outcome.failed.contains($0) }
      return "\(outcome.what); passed \(passed.joined(separator: ", "))"
    }
    list("right solutions that lost points", result.falseRejects) { $0.failed.joined(separator: ", ") }
    list("right solutions with a record that would be blamed", result.blamedRecords) {
      $0.recordReasons.joined(separator: ", ")
    }
    list("could not be graded", result.broken) { $0.problem ?? "" }
    list("other hints", result.wrongHints) { "expected \($0.hint ?? "none"), got \($0.hintGiven ?? "none")" }
    let missed = result.mutants.filter { $0.hint != nil && $0.hintGiven == nil && $0.problem == nil }
    list("no hint", missed) { "expected \($0.hint ?? "none")" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table of exercises, for Docs/AUDIT.md.
  public var markdown: String {
    var lines = [
      "# Audit", "",
      "Written by `swift run autograder audit --markdown Docs/AUDIT.md`, from the corpora in Tests/Mutants and Tests/Alternatives;",
      "[CORPORA.md](CORPORA.md) says how the labels of hints were made.",
      "", "| figure | value |", "|---|---|",
    ]
    lines += figures.map { "| \($0.key) | \($0.value) |" }
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
      let points: Int
      let mustFail: [String]
      let failed: [String]
      let hint: String?
      let hintGiven: String?
      let problem: String?

      init(_ outcome: AuditResult.Outcome) {
        (name, points, problem) = (outcome.name, outcome.points, outcome.problem)
        (mustFail, failed) = (outcome.mustFail, outcome.failed)
        (hint, hintGiven) = (outcome.hint, outcome.hintGiven)
      }
    }
    struct Whole: Encodable {
      let mutants: [Entry]
      let alternatives: [Entry]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let whole = Whole(
      mutants: result.mutants.map(Entry.init), alternatives: result.alternatives.map(Entry.init))
    return try encoder.encode(whole) + Data("\n".utf8)
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "none" : "\((Double(part) / Double(whole) * 1000).rounded() / 10) %"
  }
}
