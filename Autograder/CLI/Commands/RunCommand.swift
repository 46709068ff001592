import Foundation
import Grading

/// Grades the MyTorch in this package: what runs when no command is named.
struct RunCommand: Command {
  static let name = "run"
  static let synopsis = "[SECTION ...] [OPTIONS]"
  static let summary = """
    Runs the exercises of the homework against your MyTorch and shows the points.

    sections: \(Section.allCases.map(\.rawValue).joined(separator: ", ")); without one, all of them
    """
  static let options = [
    Option("--exercise", "NAME", help: "only the exercises whose title or path contains NAME; may be repeated"),
    Option("--fixtures", "DIR", help: "the folder of test arrays (default: Fixtures)"),
    Option("--jobs", "N", help: "how many exercises run at once (default: one per core)"),
    Option("--timeout", "SECONDS", help: "how long one exercise may run (default: 10)"),
    Option("--format", "text|json", help: "the form of the report (default: text)"),
    Option("--output", "FILE", help: "write the report to FILE instead of printing it"),
    Option("--verbose", help: "show every failing case, and everything your code printed"),
  ]

  private let items: [RubricItem]
  private let fixtures: String?
  private let jobs: Int
  private let timeout: Double
  private let isJSON: Bool
  private let output: String?
  private let isVerbose: Bool

  init(_ arguments: ParsedArguments) throws {
    items = try Self.items(sections: arguments.positional, exercises: arguments.all("--exercise"))
    fixtures = arguments.value("--fixtures")
    jobs =
      try arguments.number("--jobs", in: 1...256, expected: "a number from 1 to 256")
      ?? ProcessInfo.processInfo.activeProcessorCount
    timeout =
      try arguments.number("--timeout", in: 0.1...3600, expected: "a number of seconds from 0.1 to 3600") ?? 10
    isJSON = try arguments.choice("--format", of: ["text", "json"]) == "json"
    output = arguments.value("--output")
    isVerbose = arguments.has("--verbose")
  }

  private static func items(sections: [String], exercises: [String]) throws -> [RubricItem] {
    let chosen = try sections.map { name in
      guard let section = Section(rawValue: name.lowercased()) else {
        throw UsageError.unknownSection(name, valid: Section.allCases.map(\.rawValue))
      }
      return section
    }
    let inSections = Rubric.items(in: Set(chosen.isEmpty ? Section.allCases : chosen))
    guard !exercises.isEmpty else { return inSections }
    let wanted = try exercises.flatMap { name in
      let matching = Rubric.items(matching: name).filter(inSections.contains)
      guard !matching.isEmpty else {
        throw UsageError.unknownExercise(name, valid: inSections.map(\.title))
      }
      return matching
    }
    return inSections.filter(wanted.contains)
  }

  func run() throws -> ExitStatus {
    let installation = try Installation.current()
    let fixtures = try FixtureSet(folder: fixtures ?? installation.fixturesFolder())
    let grader = Grader(fixtures: fixtures, worker: installation.worker, timeout: timeout)
    let result = grader.grade(items, jobs: jobs)
    try deliver(result)
    for problem in result.gradingProblems {
      CommandLineTool.complain(problem)
    }
    if !result.gradingProblems.isEmpty { return .failure }
    return result.points == result.maximum && (result.maximum > 0 || result.allPassed) ? .success : .pointsMissing
  }

  private func deliver(_ result: GradingResult) throws {
    let style = output == nil ? TerminalStyle.standard(for: STDOUT_FILENO) : .plain
    let report =
      isJSON
      ? try JSONReport(result, version: CommandLineTool.version).data()
      : Data(TextReport(result, style: style, isVerbose: isVerbose).text.utf8)
    guard let output else {
      FileHandle.standardOutput.write(report)
      return
    }
    try OutputFile.write(report, to: output)
    print("\(result.points) / \(result.maximum) points; the report is in \(output)")
  }
}
