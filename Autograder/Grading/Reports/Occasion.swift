/// What a report is for: what its reader can do next depends on it.
public enum Occasion: Sendable {
  /// A student grades their own work, and can do so again.
  case ownWork

  /// A student's work is packed right afterwards.
  case packing

  /// Somebody else's hand-in was graded; whoever reads of it may have neither the autograder nor its fixtures.
  case handin
}
