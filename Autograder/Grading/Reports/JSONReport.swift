public import Foundation

/// The report for programs.
///
/// Fields are only ever added; `format` changes if that cannot be kept.
public struct JSONReport: Encodable {
  struct Exercise: Encodable {
    let name: String
    let path: String
    let section: Section
    let points: Int
    let maximum: Int
    let verdict: String
    let summary: String
    let file: String?
    let line: Int?
    let cases: [Case]
    let restsOn: Cause?
    let printed: String
    let seconds: Double
  }

  struct Case: Encodable {
    let name: String
    let verdict: String
    let mismatches: [Difference]
    let hint: Hint?
  }

  /// What a wrong answer looks like; `id` is the same in every version, `text` is for people.
  struct Hint: Encodable {
    let id: String
    let text: String
  }

  /// Another exercise, by its path, that is to be repaired first; `certain` if this one cannot pass without it.
  struct Cause: Encodable {
    let path: String
    let certain: Bool
    let text: String
  }

  struct Difference: Encodable {
    let array: String
    let kind: String
    let text: String
    var actualShape: [Int]?
    var expectedShape: [Int]?
    var differing: Int?
    var elements: Int?
    var index: [Int]?
    var actual: Number?
    var expected: Number?
  }

  /// A number as JSON; what JSON has no number for is a string: `"nan"`, `"inf"`, `"-inf"`.
  struct Number: Encodable {
    let value: Double

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if value.isFinite { try container.encode(value) } else { try container.encode("\(value)") }
    }
  }

  let format = 1
  let version: String
  let fixtures: String
  let seed: UInt64
  let points: Int
  let maximum: Int
  let notices: [String]
  let sandbox: String?
  let exercises: [Exercise]

  /// Creates a report of `result`, made by the given version of the autograder.
  public init(_ result: GradingResult, version: String) {
    self.version = version
    fixtures = result.fixtures.folder
    seed = result.fixtures.manifest.seed
    points = result.points
    maximum = result.maximum
    notices = result.notices
    sandbox = result.sandbox
    exercises = result.exercises.map { Exercise($0, blame: result.blame(for: $0)) }
  }

  /// The report as UTF-8 text, ending in a line break; the same for the same result.
  public func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}

extension JSONReport.Exercise {
  init(_ result: ExerciseResult, blame: Blame?) {
    name = result.item.title
    path = result.item.path
    section = result.item.section
    points = result.points
    maximum = result.item.points
    verdict = result.verdict.kind
    summary = result.verdict.summary
    file = result.verdict.location?.file
    line = result.verdict.location?.line
    cases = result.cases.map(JSONReport.Case.init)
    restsOn = blame.map { .init(path: $0.cause.path, certain: $0.isCertain, text: $0.text) }
    printed = result.printed
    seconds = (result.seconds * 1000).rounded() / 1000
  }
}

extension JSONReport.Case {
  init(_ result: CaseResult) {
    name = result.name
    hint = result.hint.map { .init(id: $0.identifier.rawValue, text: $0.text) }
    switch result.outcome {
    case .passed: (verdict, mismatches) = ("passed", [])
    case .noAnswer: (verdict, mismatches) = ("no-answer", [])
    case .wrong(let found): (verdict, mismatches) = ("wrong", found.map(JSONReport.Difference.init))
    }
  }
}

extension JSONReport.Difference {
  init(_ mismatch: Mismatch) {
    array = mismatch.array
    text = mismatch.text
    switch mismatch.kind {
    case .missing: kind = "missing"
    case .unexpected: kind = "unexpected"
    case .shape(let actual, let expected):
      kind = "shape"
      (actualShape, expectedShape) = (actual, expected)
    case .values(let count, let total, let shape, let worst):
      kind = "values"
      describe(count: count, total: total, shape: shape, worst: worst)
    case .inputChanged(let count, let total, let shape, let worst):
      kind = "input-changed"
      describe(count: count, total: total, shape: shape, worst: worst)
    }
  }

  private mutating func describe(count: Int, total: Int, shape: [Int], worst: Mismatch.Element) {
    (actualShape, expectedShape) = (shape, shape)
    (differing, elements, index) = (count, total, worst.index)
    (actual, expected) = (.init(value: worst.actual), .init(value: worst.expected))
  }
}
