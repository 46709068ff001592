import Foundation
import Grading

/// The options that all commands that grade have in common.
struct GradingOptions {
  static let options = [
    Option(
      "--exercise", "NAME", help: "only the exercises whose title or path contains NAME; may be repeated"),
    Option("--fixtures", "DIR", help: "the folder of test arrays (default: Fixtures)"),
    Option(
      "--jobs", "N", help: "how many exercises run at once (default: one per core)"),
    Option("--timeout", "SECONDS", help: "how long one exercise may run (default: 10)"),
    Option(
      "--format", "FORMAT",
      help: "the form of the report: \(ReportForm.names.joined(separator: ", ")) (default: text)"),
    Option("--output", "FILE", help: "write the report to FILE instead of printing it"),
    Option("--also", "FORMAT=FILE", help: "write the report in another form, too; may be repeated"),
    Option(
      "--html", "FILE", help: "write a page with the report, arrays and what was recorded, for a browser"),
    Option("--verbose", help: "show every failing case, and everything the code printed"),
  ]

  let fixtures: String?
  let jobs: Int
  let timeout: Double
  private let form: ReportForm
  private let others: [ReportForm.File]
  private let output: String?
  private let page: String?
  let isVerbose: Bool

  /// Whether the arrays of all cases are to be kept for the report.
  var showsArrays: Bool { isVerbose || page != nil }

  /// Whether the report is one for people, on standard output.
  var isPrintedText: Bool { form == .text && output == nil }

  init(_ arguments: ParsedArguments) throws {
    fixtures = try arguments.path("--fixtures")
    jobs =
      try arguments.number("--jobs", in: 1...256, expected: "a number from 1 to 256")
      ?? ProcessInfo.processInfo.activeProcessorCount
    timeout =
      try arguments.number("--timeout", in: 0.1...3600, expected: "a number of seconds from 0.1 to 3600")
      ?? 10
    form = try arguments.choice("--format", of: ReportForm.names).flatMap(ReportForm.init) ?? .text
    others = try arguments.all("--also").map(ReportForm.File.init)
    output = try arguments.path("--output")
    page = try arguments.path("--html")
    isVerbose = arguments.has("--verbose")
  }

  /// The exercises that the names of sections and exercises pick out; without any, all.
  ///
  /// - Parameters:
  ///   - sections: Sections, or what exercises are called, as they stand behind the command; all of them count.
  ///   - exercises: Parts of titles or paths, as `--exercise` has them: of those, the ones that match.
  static func items(
    of rubric: Rubric, sections: [String], exercises: [String]
  ) throws -> [RubricItem] {
    let chosen = try sections.flatMap { name in
      if let section = Section(rawValue: name.lowercased()) { return rubric.items(in: [section]) }
      let items = rubric.items(called: name)
      guard !items.isEmpty else {
        throw UsageError.unknownName(
          name, sections: Section.allCases.map(\.rawValue), exercises: rubric.items.map(\.title),
          commands: CommandLineTool.commands.map { $0.name })
      }
      return items
    }
    let inSections = chosen.isEmpty ? rubric.items : rubric.items.filter(chosen.contains)
    guard !exercises.isEmpty else { return inSections }
    let wanted = try exercises.flatMap { name in
      let matching = rubric.items(matching: name).filter(inSections.contains)
      guard !matching.isEmpty else {
        throw UsageError.unknownExercise(name, valid: inSections.map(\.title))
      }
      return matching
    }
    return inSections.filter(wanted.contains)
  }

  /// Prints the report or writes it to a file, and says how the program should end.
  ///
  /// - Parameters:
  ///   - staffReport: A file for what only staff may read.
  ///   - tellsTime: Whether a leaderboard may have the time that the exercises took.
  func deliver(
    _ result: GradingResult, to reader: Reader = .student, on occasion: Occasion, staffReport: String? = nil,
    tellsTime: Bool = false
  ) throws -> ExitStatus {
    // Before the report: some platforms look at the last lines of all that is printed.
    let status = Self.status(of: result)
    let disclosed = DisclosedResult(result, to: reader)
    let isOnTerminal = output == nil && form == .text
    let style = isOnTerminal ? TerminalStyle.standard(for: STDOUT_FILENO) : .plain
    let width = isOnTerminal ? TerminalWidth.standard(for: STDOUT_FILENO) : TerminalWidth.ofPipes
    let text = { (disclosed: DisclosedResult, style: TerminalStyle, isVerbose: Bool) in
      TextReport(disclosed, style: style, width: width, isVerbose: isVerbose, occasion: occasion).text
    }
    let seconds = tellsTime ? result.exercises.compactMap(\.seconds).reduce(0, +) : nil
    for file in others {
      let feedback = text(disclosed, .plain, isVerbose)
      try OutputFile.write(
        file.form.data(disclosed, feedback: feedback, leaderboardSeconds: seconds), to: file.path)
    }
    try writePage(disclosed, on: occasion)
    if let staffReport {
      try OutputFile.write(
        Data(text(DisclosedResult(result, to: .staff), .plain, true).utf8), to: staffReport)
    }
    let report = try form.data(
      disclosed, feedback: text(disclosed, style, isVerbose), leaderboardSeconds: seconds)
    if let output {
      try OutputFile.write(report, to: output)
      try StandardOutput.write(
        line: "\(result.points) / \(result.maximum) points; the report is in \(output)")
    } else {
      try StandardOutput.write(report)
    }
    return status
  }

  /// Writes the page if there is to be one.
  func writePage(_ disclosed: DisclosedResult, on occasion: Occasion) throws {
    if let page { try OutputFile.write(ReportPage(disclosed, occasion: occasion).data, to: page) }
  }

  /// 3 if something could not be graded, 0 if all points are there (or, where there are none, all exercises passed), 1 otherwise.
  private static func status(of result: GradingResult) -> ExitStatus {
    for problem in result.gradingProblems {
      CommandLineTool.complain(problem)
    }
    if !result.gradingProblems.isEmpty { return .failure }
    let isComplete = result.maximum > 0 ? result.points == result.maximum : result.allPassed
    return isComplete ? .success : .pointsMissing
  }
}
