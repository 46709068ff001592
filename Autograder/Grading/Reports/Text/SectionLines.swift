/// A line for each section that is graded, as the report's table has it, and one for each exercise that does not end.
public struct SectionLines {
  /// The lines.
  public let lines: [String]

  /// Lays them out.
  public init(_ progress: GradingProgress, style: TerminalStyle, width: Int) {
    guard let result = progress.result, let whole = progress.wholeSections else {
      lines = []
      return
    }
    let layout = ReportLayout(width: width, style: style)
    let table = ReportTable(result: whole, layout: layout, rows: .none, putsOffPractice: false)
    let endless = result.exercises.filter { exercise in
      if case .exceeded = exercise.verdict { exercise.seconds ?? 0 > 0 } else { false }
    }
    lines =
      table.lines
      + endless.prefix(2).flatMap {
        layout.paragraph("\($0.item.title): \($0.verdict.tiedHeadline)", indentation: 2, .alarm)
      }
  }
}
