/// What a student gets, and how it came about: one line of `grades.csv`.
public struct GradeRow: Sendable {
  public let student: String
  public var name: String?
  var email: String?
  var section: String?

  /// The user's number in Canvas, if that is known.
  var canvas: String?

  /// The platform that the hand-in came from.
  var platform: String?

  /// The attempt that counts.
  public var attempt: Int?

  /// When it came, in UTC.
  public var time: String?

  /// The name of its files in the results folder, without ending; `nil` if there is no hand-in.
  public var fileName: String?

  /// The points earned by the code; `nil` if the grader could not do its job.
  public var raw: Points?

  /// The points earned in each exercise, in the order of the rubric; empty if there are none.
  public var byExercise: [Int] = []

  /// What coming late costs.
  public var penalty = Points(0)

  /// What staff gave or took, after the penalty.
  public var manual = Points(0)

  /// What staff say of it.
  public var comment: String?

  public var flags: [HandinFlag] = []

  /// Why there is no result.
  public var reason: String?

  /// What counts: the points earned, less the penalty, with what staff gave; not less than 0.
  public var total: Points? { raw.map { max(Points(0), $0 - penalty + manual) } }

  init(student: String) {
    self.student = student
  }
}
