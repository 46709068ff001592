/// What Autolab takes: the report for people, then feedback by sections on the last line but one, then the scores on the last.
///
/// Each exercise with points is a problem of the assessment, under its title.
/// Source: Autolab's documentation, "Guide for Lab Authors" and "Formatted feedback".
struct AutolabReport {
  private let result: GradingResult
  private let feedback: String

  init(_ disclosed: DisclosedResult, feedback: String) {
    (result, self.feedback) = (disclosed.result, feedback)
  }

  /// All of it; both last lines are there even if nothing could be graded.
  var text: String {
    feedback + (feedback.isEmpty || feedback.hasSuffix("\n") ? "" : "\n") + semantic + "\n" + scores + "\n"
  }

  /// One object for each section, of the exercises in it.
  var semantic: String {
    let sections = result.sections
    let stages = sections.map { section in
      (
        section.title,
        JSONLine.object(result.exercises(in: section).map { ($0.item.title, entry(of: $0)) })
      )
    }
    return JSONLine.object(
      [
        ("_presentation", JSONLine.string("semantic")),
        ("stages", JSONLine.array(sections.map { JSONLine.string($0.title) })),
      ] + stages)
  }

  private func entry(of exercise: ExerciseResult) -> String {
    guard exercise.verdict != .passed else { return JSONLine.object([("passed", "true")]) }
    let hint = FailureText(of: exercise, in: result).sentence
    return JSONLine.object([("passed", "false"), ("hint", JSONLine.string(hint))])
  }

  /// Points by problem, then the scoreboard's columns: the total, and each section's.
  ///
  /// What could not be graded is left out, so that it is seen to have no score in place of a zero.
  var scores: String {
    let graded = result.exercises.filter { $0.item.points > 0 && !$0.isNotGraded }
    return JSONLine.object([
      ("scores", JSONLine.object(graded.map { ($0.item.title, "\($0.points)") })),
      ("scoreboard", JSONLine.array(scoreboard.map { "\($0)" })),
    ])
  }

  private var scoreboard: [Int] {
    [result.points] + result.rubric.gradedSections.map { result.exercises(in: $0).map(\.points).reduce(0, +) }
  }
}

extension Rubric {
  /// The sections in which there are points, in order.
  public var gradedSections: [Section] {
    Section.allCases.filter { section in graded.contains { $0.section == section } }
  }
}
