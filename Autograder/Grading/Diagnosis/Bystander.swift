extension GradingResult {
  /// Whether the place where an exercise ended is in a file that does what it should: all exercises of its own pass.
  ///
  /// A layer that records the wrong arrays is seen when the engine comes to its operation, in the engine or in a backward
  /// function, neither of which is what is to be repaired.
  func isBystander(_ location: SourceLocation, of failure: ExerciseResult) -> Bool {
    guard let owner = Section.allCases.first(where: { $0.file.map(location.file.hasSuffix) ?? false }),
      owner != failure.item.section
    else { return false }
    let own = exercises(in: owner)
    return own.count == Rubric.items(in: [owner]).count && own.allSatisfy { $0.verdict == .passed }
  }

  /// Where to look instead, as one sentence; `nil` if the place is what is to be looked at.
  func bystanderRemark(on failure: ExerciseResult) -> String? {
    guard let location = failure.verdict.location, isBystander(location, of: failure) else { return nil }
    let recorder = failure.item.section.file.map(Self.name) ?? "your other files"
    return
      "\(Self.name(location.file)) passes all exercises of its own, so look at what \(recorder) records: the "
      + "inputs, the output, and gradientsToUpdate."
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
