extension Rubric {
  /// Reads the rubric from the manifest of the fixtures.
  ///
  /// - Throws: ``UnknownSection`` for an exercise in a section that there is not.
  init(_ manifest: FixtureManifest) throws {
    let items = try manifest.exercises.map { exercise in
      let parts = exercise.path.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let section = Section(rawValue: String(parts[0])) else {
        throw UnknownSection(path: exercise.path)
      }
      return RubricItem(
        section: section, folder: String(parts[1]), title: exercise.title, points: exercise.points,
        foundations: exercise.foundations)
    }
    self.init(items: items, parts: Set(manifest.exercises.flatMap(\.parts)))
  }

  /// An exercise stands in a section that there is not.
  struct UnknownSection: Error, CustomStringConvertible {
    let path: String

    var description: String { "there is no section for the exercise \(path)" }
  }
}
