extension FixtureSet {
  /// The names that a hint can have with these fixtures: of general relations, of what a record tells, and of the known mistakes.
  public var hintNames: Set<String> {
    let general =
      Relation.ranks.joined().map(\.identifier.rawValue)
      + [Hint.Identifier.inputChanged, .shapes, .topic, .crash, .endless, .formula, .whereabouts].map(
        \.rawValue)
    let recorded = RecordReason.Kind.allCases.map { "record/\($0.rawValue)" }
    return Set(general + recorded + manifest.exercises.flatMap { $0.mistakes.map(\.identifier) })
  }
}
