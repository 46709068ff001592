public import Foundation

/// The report for programs.
///
/// Fields are only ever added; `format` changes if that cannot be kept. Text of the students' code stands in `message` and `printed`,
/// line by line with a mark before each, as in the report for people; all other text is the grader's own.
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
    var cases: [Case]
    let restsOn: Cause?
    let message: String?
    let printed: String

    /// Whether `message` or `printed` is not all there was.
    let cut: Bool
    let seconds: Double?
  }

  struct Case: Encodable {
    let name: String
    let verdict: String
    var mismatches: [Difference]

    /// How many more there were.
    var moreMismatches: Int?
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

  /// No report is longer, in bytes: whatever is more is cut.
  static let maximumLength = 900_000

  let format = 2
  let version: String
  let reader: String
  let arrays: String
  let fixtures: String?
  let seed: UInt64?
  let points: Int
  let maximum: Int
  let notices: [String]
  let sandbox: String?
  private(set) var exercises: [Exercise]

  /// Whether differences were left out to keep the report short.
  private(set) var cut = false

  /// Creates a report, made by the given version of the autograder.
  public init(_ disclosed: DisclosedResult, version: String) {
    let result = disclosed.result
    self.version = version
    reader = disclosed.reader.rawValue
    arrays = result.arrays.origin.rawValue
    fixtures = result.arrays.folder
    seed = result.arrays.seed
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
    let data = try encoder.encode(self)
    guard data.count < Self.maximumLength else { return try encoder.encode(shortened) + Data("\n".utf8) }
    return data + Data("\n".utf8)
  }

  /// The report with one difference for each case.
  private var shortened: JSONReport {
    var report = self
    report.cut = true
    for exercise in exercises.indices {
      for entry in exercises[exercise].cases.indices {
        report.exercises[exercise].cases[entry].keepFirstMismatch()
      }
    }
    return report
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
    summary = result.verdict.headline
    file = result.verdict.location?.file
    line = result.verdict.location?.line
    cases = result.cases.map(JSONReport.Case.init)
    restsOn = blame.map { .init(path: $0.cause.path, certain: $0.isCertain, text: $0.text) }
    message = result.verdict.quotation.map { $0.marked.joined(separator: "\n") }
    printed = result.printed.marked.joined(separator: "\n")
    cut = result.printed.isCut || result.verdict.quotation?.isCut == true
    seconds = result.seconds.map { ($0 * 1000).rounded() / 1000 }
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

  fileprivate mutating func keepFirstMismatch() {
    guard mismatches.count > 1 else { return }
    moreMismatches = mismatches.count - 1
    mismatches = Array(mismatches.prefix(1))
  }
}

extension JSONReport.Difference {
  init(_ mismatch: Mismatch) {
    array = mismatch.array
    text = mismatch.text
    switch mismatch.kind {
    case .missing: kind = "missing"
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

  private mutating func describe(count: Int, total: Int, shape: [Int], worst: Mismatch.Element?) {
    (actualShape, expectedShape) = (shape, shape)
    (differing, elements, index) = (count, total, worst?.index)
    (actual, expected) = (worst.map { .init(value: $0.actual) }, worst.map { .init(value: $0.expected) })
  }
}
