/// The arrays of an exercise, case by case: given, expected, and what the students' code made of them.
///
/// Only for whoever has the arrays.
public struct ArraysReport {
  private let result: ExerciseResult
  private let names: [String]
  private let layout: ReportLayout

  /// Creates a report on some cases of an exercise that was graded with its arrays kept.
  public init(_ result: ExerciseResult, cases: [String], style: TerminalStyle, width: Int) {
    self.result = result
    names = cases
    layout = ReportLayout(width: width, style: style)
  }

  /// The report, ending in a line break.
  public var text: String {
    let passed = result.verdict == .passed
    let heading = layout.paragraph(
      "\(result.item.title): \(result.verdict.tiedHeadline)", hanging: 4, passed ? .good : .alarm)
    let quotation = result.verdict.quotation.map { layout.quotation($0, indentation: 2) } ?? []
    let blocks = result.cases.filter { names.contains($0.name) }.map(lines)
    return ([heading + quotation] + blocks).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      + "\n"
  }

  private func lines(of entry: CaseResult) -> [String] {
    let outcome =
      switch entry.outcome {
      case .passed: "passed"
      case .wrong: "wrong"
      case .noAnswer: "no answer"
      }
    var lines = layout.paragraph("case \(entry.name): \(outcome)", .strong)
    if let arrays = result.arrays[entry.name] {
      lines += ArrayComparison(arrays, layout: layout, indentation: 2, isWhole: true).lines
    }
    if let hint = entry.hint {
      lines += layout.paragraph("hint: \(hint.text)", indentation: 2, hanging: 6, .strong)
    }
    if let printed = result.printedIn.first(where: { $0.name == entry.name }) {
      lines += layout.paragraph("your code printed:", indentation: 2)
      lines += layout.quotation(printed.text, indentation: 4)
    }
    return lines
  }
}
