package import Wire

/// What a case recorded with the engine, and what became of the gradients of the arrays that have a name there.
package struct CaseRecord: Sendable {
  /// What became of one gradient.
  package enum Gradient: Equatable, Sendable {
    case right

    /// It came back, and is wrong.
    case wrong

    /// It did not come back, or as nothing but zeros where something else is expected.
    case silent
  }

  /// What was recorded; it comes from a program that may send anything.
  package let record: OperationRecord

  /// The gradients of the first pass that the exercise returned, by the name that the record has for the array: `input`, `W`.
  package let gradients: [String: Gradient]

  package init(record: OperationRecord, gradients: [String: Gradient]) {
    (self.record, self.gradients) = (record, gradients)
  }
}
