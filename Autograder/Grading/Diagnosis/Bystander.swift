extension GradingResult {
  /// Whether the place where an exercise ended is in a file that does what it should: the exercises of its own that were run
  /// pass. Practice is about many files, and is never sent away from one.
  ///
  /// A layer that records the wrong arrays is seen when the engine comes to its operation, in the engine or in a backward
  /// function, neither of which is what is to be repaired.
  func isBystander(_ location: SourceLocation, of failure: ExerciseResult) -> Bool {
    guard failure.item.section.file != nil, let owner = owner(of: location), owner != failure.item.section
    else { return false }
    let own = run(in: owner)
    return !own.isEmpty && own.allSatisfy { $0.verdict == .passed }
  }

  /// The section whose exercises are about the file of a location.
  private func owner(of location: SourceLocation) -> Section? {
    Section.allCases.first { $0.file.map(location.file.hasSuffix) ?? false }
  }

  /// The exercises of a section that were run, shown or not.
  private func run(in section: Section) -> [ExerciseResult] {
    (exercises + foundations).filter { $0.item.section == section }
  }

  /// Where to look instead, as one sentence; `nil` if the place is what is to be looked at.
  func bystanderRemark(on failure: ExerciseResult) -> String? {
    guard let location = failure.verdict.location, isBystander(location, of: failure) else { return nil }
    let recorder = failure.item.section.file.map(Self.name) ?? "your other files"
    let isWhole =
      owner(of: location).map { run(in: $0).count == rubric.items(in: [$0]).count } ?? false
    return
      "\(Self.name(location.file)) passes \(isWhole ? "all exercises of its own" : "what this rests on"), so look at what \(recorder) records: the "
      + "inputs, the output, and gradientsToUpdate."
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
