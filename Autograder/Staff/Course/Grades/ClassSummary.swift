internal import Foundation

/// What is to be told of a whole course, `summary.json`: what pages about it are made of.
///
/// Texts of hints and titles are the kit's own; those of crashes, names and reasons come from hand-ins and must be escaped.
public struct ClassSummary: Codable, Sendable {
  /// How many hand-ins have so many points.
  public struct Count: Codable, Sendable {
    public let points: String
    public var count: Int
  }

  /// One exercise.
  public struct Exercise: Codable, Sendable {
    public let path: String
    public let title: String
    public let section: String
    public let points: Int
    public var passed = 0
    public var failed = 0

    /// How often each verdict was given.
    public var verdicts: [String: Int] = [:]
  }

  /// What many did: a hint, and how many students got it first in some exercise.
  public struct Mistake: Codable, Sendable {
    public let id: String
    public let text: String
    public var students = 0

    /// The exercises in which it was seen.
    public var exercises: [String] = []
  }

  /// A crash, or an exercise that was ended.
  public struct Crash: Codable, Sendable {
    public let student: String
    public let exercise: String
    public let verdict: String

    /// Where, and what was printed; words that the hand-in may have chosen.
    public let text: String
  }

  /// How long a hand-in took.
  public struct Duration: Codable, Sendable {
    public let student: String
    public let seconds: Double
  }

  /// One student.
  public struct Student: Codable, Sendable {
    public let id: String
    public let name: String?
    public let attempt: Int?
    public let time: String?
    public let raw: String?
    public let total: String?
    public let flags: [String]
    public let reason: String?

    /// The name of the student's files in `feedback`, without ending.
    public let feedback: String?
  }

  public var format = 1
  public let assignment: String
  public let maximum: Int

  /// How many students there are, and how many of them have a hand-in that was graded.
  public var students = 0
  public var graded = 0

  /// How often each total is there, from the lowest.
  public var totals: [Count] = []
  public var exercises: [Exercise] = []

  /// The most frequent first.
  public var mistakes: [Mistake] = []
  public var crashes: [Crash] = []

  /// The slowest first.
  public var slowest: [Duration] = []

  /// How long all took together, in seconds.
  public var seconds = 0.0
  public var rows: [Student] = []

  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
