internal import NDArrays

/// The known mistakes of an exercise, and what each returns.
struct KnownMistakes {
  /// The mistakes, with their sentences.
  let mistakes: [FixtureManifest.Mistake]

  /// What they return: by case, mistake and array; what is not there comes out as it should.
  let predictions: [String: [String: [String: NDArray]]]

  /// The mistake that explains a failed case, if one does and no other with another sentence does so as well.
  ///
  /// What a mistake predicts must have come back in every case that was answered, element by element, and it must predict
  /// something that is wrong in each failed case of the scenario. Of several the one that accounts for the most is meant.
  func reason(for entry: Diagnosis.Case, among cases: [Diagnosis.Case]) -> Reason? {
    let scenario = entry.scenario
    let failed = cases.filter { $0.scenario == scenario && !$0.mismatches.isEmpty }
    let fitting = mistakes.compactMap { mistake -> Reason? in
      var reach = 0
      for other in cases {
        guard let explained = explained(by: mistake.identifier, in: other) else { return nil }
        reach += explained
      }
      guard failed.allSatisfy({ (explained(by: mistake.identifier, in: $0) ?? 0) > 0 }) else { return nil }
      return Reason(
        hint: Hint(Hint.Identifier(rawValue: mistake.identifier), mistake.sentence), reach: reach)
    }
    let best = fitting.filter { $0.reach == fitting.map(\.reach).max() }
    return Set(best.map(\.hint.text)).count == 1 ? best[0] : nil
  }

  /// How many arrays of a case the mistake accounts for; `nil` if something came back otherwise than it predicts.
  private func explained(by mistake: String, in entry: Diagnosis.Case) -> Int? {
    guard let predicted = predictions[entry.name]?[mistake] else { return 0 }
    for (name, array) in predicted {
      guard let actual = entry.actual[name], actual.isLike(array) else { return nil }
    }
    return predicted.count
  }
}

extension NDArray {
  /// Whether this is `other` up to the judge's tolerance, infinite elements and those that are no numbers included.
  fileprivate func isLike(_ other: NDArray) -> Bool {
    shape == other.shape
      && zip(elements, other.elements).allSatisfy { Tolerance.standard.accepts($0, for: $1) }
  }
}
