internal import Grading

/// A ``JSONReport`` as it is read again: what pages and tables are made of.
///
/// Text of the student's code stands in `message`, `printed` and behind the first line of notices; whoever shows any of these
/// texts on a page must escape them.
public struct ReadReport: Decodable, Sendable {
  /// One exercise.
  public struct Exercise: Decodable, Sendable {
    public let name: String
    public let path: String
    public let section: String
    public let points: Int
    public let maximum: Int
    public let verdict: String
    public let summary: String
    public let file: String?
    public let line: Int?
    public let cases: [Case]
    public let restsOn: Cause?
    public let message: String?
    public let printed: String

    /// Whether `message` or `printed` is not all there was; of a report whose reader must not see it, nothing is there.
    public var cut: Bool?
    public let seconds: Double?

    /// The hint that is read first: that of the first case that failed.
    public var firstHint: Hint? { cases.first { $0.verdict != "passed" }?.hint }
  }

  /// One case of an exercise.
  public struct Case: Decodable, Sendable {
    public let name: String
    public let verdict: String
    public let mismatches: [Difference]
    public let hint: Hint?
  }

  /// What a wrong answer looks like.
  public struct Hint: Decodable, Sendable {
    public let id: String
    public let text: String
  }

  /// What is to be repaired first.
  public struct Cause: Decodable, Sendable {
    public let path: String
    public let certain: Bool
    public let text: String
  }

  /// One array that is not as expected.
  public struct Difference: Decodable, Sendable {
    public let array: String
    public let kind: String
    public let text: String
  }

  public let points: Int
  public let maximum: Int
  public let notices: [String]
  public let exercises: [Exercise]
}
