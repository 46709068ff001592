/// What happens while a course is graded; told on any thread, one at a time.
public enum CourseEvent: Sendable {
  /// So many hand-ins are to be looked at.
  case found(Int)

  /// A hand-in is being graded.
  case began(CourseEntry)

  /// A hand-in is done; `isKept` if its result was there already.
  case finished(CourseEntry, isKept: Bool)
}
