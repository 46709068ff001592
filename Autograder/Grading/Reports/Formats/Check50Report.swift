internal import Foundation

/// The JSON that check50 prints.
///
/// An exercise that cannot pass because of another one that failed is `null`, which is check50's word for skipped.
/// Source: check50's "JSON specification".
struct Check50Report: Encodable {
  struct Cause: Encodable {
    let rationale: String
    let help: String?
    var expected: String?
    var actual: String?
  }

  struct Check: Encodable {
    let name: String
    let description: String
    let passed: Bool?
    let log: [String]
    let cause: Cause?
    let data: [String: Int]
    let dependency: String?

    // Fields that have no value are `null`, not missing.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(description, forKey: .description)
      try container.encode(passed, forKey: .passed)
      try container.encode(log, forKey: .log)
      try container.encode(cause, forKey: .cause)
      try container.encode(data, forKey: .data)
      try container.encode(dependency, forKey: .dependency)
    }

    private enum Key: CodingKey {
      case name, description, passed, log, cause, data, dependency
    }
  }

  let slug = "mytorch"
  let results: [Check]
  let version: String

  init(_ disclosed: DisclosedResult, version: String) {
    self.version = version
    results = disclosed.result.exercises.map { Check($0, in: disclosed.result) }
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension Check50Report.Check {
  fileprivate init(_ exercise: ExerciseResult, in result: GradingResult) {
    let blame = result.blame(for: exercise)
    let isSkipped = exercise.isNotGraded || blame?.isCertain == true
    let isPassed = exercise.verdict == .passed
    let failure = FailureText(of: exercise, in: result)
    name = exercise.item.path
    description = exercise.item.title
    passed = isSkipped ? nil : isPassed
    log = isPassed ? [] : failure.explanation + failure.quotation
    cause = isPassed ? nil : Check50Report.Cause(exercise, failure, blame)
    data = ["points": exercise.points, "maximum": exercise.item.points]
    dependency = blame.flatMap { $0.isCertain ? $0.cause.path : nil }
  }
}

extension Check50Report.Cause {
  fileprivate init(_ exercise: ExerciseResult, _ failure: FailureText, _ blame: Blame?) {
    rationale = failure.headline
    help = exercise.firstFailure?.hint?.text ?? blame?.text
    guard case .wrong(let mismatches)? = exercise.firstFailure?.outcome,
      case .values(_, _, _, let worst?)? = mismatches.first?.kind
    else { return }
    (expected, actual) = ("\(worst.expected)", "\(worst.actual)")
  }
}
