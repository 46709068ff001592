/// Why a case may have gone wrong, from one way of looking at it.
struct Reason {
  /// What to tell the student.
  let hint: Hint

  /// How much this accounts for: the arrays of all cases that are what the reason says they would be.
  let reach: Int

  /// Picks what a student reads: the first of several ways of looking that has something to say.
  ///
  /// The ways are ordered from the surest to the vaguest: what was lent and changed; a record in which no way leads to what did
  /// not come back; known mistakes that account for all that can be seen; the rest of the record; then what any array may have
  /// in common with what was expected.
  static func choice(_ ways: Reason?...) -> Reason? {
    ways.lazy.compactMap { $0 }.first
  }
}
