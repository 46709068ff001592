/// What became of one exercise.
public enum Verdict: Equatable, Sendable {
  /// All cases are right.
  case passed

  /// All cases were answered, and at least one of them wrongly.
  case wrong

  /// The exercise came to a part that is still a stub; where that is, if it is known; and the file in whose place the stub is, if
  /// the hand-in's could not be taken.
  case notImplemented(part: String, at: SourceLocation? = nil, leftOut: LeftOutFile? = nil)

  /// What the students' code gave back cannot be compared; `reason` says why, in words that the code may have chosen.
  case objection(reason: QuotedText)

  /// The process ended by a signal: a trap, a failed check, a stack overflow.
  case crashed(message: QuotedText, at: SourceLocation?)

  /// The process used more than it may.
  case exceeded(limit: String, at: SourceLocation?)

  /// The process ended by itself before all cases were answered; the status is `nil` for a reader who may not know it.
  case leftEarly(status: Int32?, at: SourceLocation?)

  /// What came back is not an answer.
  case garbled(problem: QuotedText)

  /// The grader could not do its job: no fixtures, no worker.
  case notGraded(reason: String)
}

/// A place in the students' code.
public struct SourceLocation: Equatable, Sendable {
  /// The file, relative to the package: `Sources/MyTorch/NN/Modules/Linear.swift`.
  public let file: String

  /// The line, from 1; `nil` if the compiler gave the instruction none, as it does here and there in a loop.
  public let line: Int?

  /// Creates a location; the file may come from a program that prints anything.
  public init(file: String, line: Int?) {
    self.file = QuotedText.phrase(file)
    self.line = line
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line`, as editors and terminals understand it.
  public var description: String { line.map { "\(file):\($0)" } ?? file }
}

extension Verdict {
  /// What a report says of a part that is not one of the homework's.
  static let unknownPart = "a part of MyTorch"

  /// The verdict as one line of the grader's own words.
  public var headline: String {
    switch self {
    case .passed: "passed"
    case .wrong: "wrong answer"
    case .notImplemented(let part, _, let leftOut): leftOut?.text ?? "not implemented: \(part)"
    case .objection: "what came back cannot be compared"
    case .crashed(_, let location): "crashed\(place(location))"
    case .exceeded(let limit, let location): "\(limit)\(location.map { ", at \($0)" } ?? "")"
    case .leftEarly(let status, let location):
      "ended by itself\(status.map { " (exit status \($0))" } ?? "") before it was done"
        + (location.map { ", at \($0)" } ?? "")
    case .garbled: "sent something that is not an answer"
    case .notGraded(let reason): "not graded: \(reason)"
    }
  }

  /// What was found, in words that the students' code may have chosen; `nil` if there are none.
  public var quotation: QuotedText? {
    switch self {
    case .objection(let text), .crashed(let text, _), .garbled(let text): text.isEmpty ? nil : text
    case .passed, .wrong, .notImplemented, .exceeded, .leftEarly, .notGraded: nil
    }
  }

  /// The headline and the first line of what was found: for staff, where there is one line only.
  public var summary: String { headline + (quotation.map { ": \($0.firstLine)" } ?? "") }

  /// A word for the kind of verdict, the same in every version: for programs that read reports.
  public var kind: String {
    switch self {
    case .passed: "passed"
    case .wrong: "wrong"
    case .notImplemented: "not-implemented"
    case .objection: "objection"
    case .crashed: "crashed"
    case .exceeded: "limit-exceeded"
    case .leftEarly: "left-early"
    case .garbled: "garbled"
    case .notGraded: "not-graded"
    }
  }

  /// Where in the students' code it happened, if that is known.
  public var location: SourceLocation? {
    switch self {
    case .crashed(_, let location), .exceeded(_, let location), .leftEarly(_, let location): location
    default: nil
    }
  }

  private func place(_ location: SourceLocation?) -> String {
    location.map { " at \($0)" } ?? ""
  }
}
