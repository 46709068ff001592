/// What became of one hand-in of a course: the one file that everything else is made of.
///
/// `Report` is a ``JSONReport`` when it is written and a ``ReadReport`` when it is read.
public struct HandinRecord<Report> {
  /// How far it came.
  public enum State: String, Codable, Sendable {
    /// It was built, run and judged.
    case graded

    /// It could not be read; there is nothing to grade, and no points.
    case unreadable

    /// The grader could not do its job: it says nothing about the hand-in, which is graded again in the next run.
    case failed
  }

  /// The layout that this program writes and reads.
  static var currentFormat: Int { 1 }

  /// The layout.
  var format = 1

  /// What it was made from; the same again would give the same.
  let key: String

  /// The ``GradingConditions/digest`` of the run that made it.
  let conditions: String

  /// Whose it is.
  public let entry: CourseEntry

  /// How far it came.
  public let state: State

  /// Why it was not graded.
  public var reason: String?

  /// The points earned.
  public var points = 0

  /// The points that could have been earned.
  public var maximum = 0

  /// Words for what staff may want to look at, ``HandinFlag``.
  public var flags: [String] = []

  /// How long it took, build and exercises together.
  public var seconds = 0.0

  /// What the student reads, as text.
  public var feedback = ""

  /// The report for the student; `nil` if there is nothing to report.
  public var studentReport: Report?

  /// The report for staff: not for students.
  public var staffReport: Report?

  init(key: String, conditions: String, entry: CourseEntry, state: State) {
    self.key = key
    self.conditions = conditions
    self.entry = entry
    self.state = state
  }
}

extension HandinRecord: Sendable where Report: Sendable {}
extension HandinRecord: Encodable where Report: Encodable {}
extension HandinRecord: Decodable where Report: Decodable {}

/// A record as it was read.
public typealias ReadRecord = HandinRecord<ReadReport>

/// What staff may want to look at, in one word.
public enum HandinFlag: String, CaseIterable, Sendable {
  /// A file does not compile and was left out.
  case compileFailed = "compile-failed"

  /// A file was refused for what is in it.
  case refused = "refused"

  /// A file of the homework was not handed in.
  case missingFiles = "missing-files"

  /// An exercise crashed.
  case crashed = "crashed"

  /// An exercise, or the whole hand-in, used more than it may.
  case timedOut = "timed-out"

  /// An exercise ended by itself, or sent what is no answer.
  case odd = "odd-answers"

  /// There is a hand-in, but it cannot be read.
  case unreadable = "unreadable"

  /// The grader could not do its job.
  case notGraded = "not-graded"

  /// It came after the time it was due.
  case late = "late"

  /// There is a due time, and nothing says when it came.
  case timeUnknown = "time-unknown"

  /// The roster names a student of whom there is nothing.
  case noHandin = "no-handin"

  /// The roster does not name the student.
  case notOnRoster = "not-on-roster"

  /// Staff gave points by hand.
  case manualPoints = "manual-points"
}
