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
  /// something that is wrong in each failed case of the scenario. Of several the one that accounts for the most is meant, and of
  /// those the one that begins with the array to be looked at first.
  ///
  /// - Parameter isStrict: Whether everything that a mistake predicts must have come back. Otherwise it is enough that it
  ///   accounts for the first wrong array of each failed case, and for nothing that is right: something else may be wrong, too.
  func reason(
    for entry: Diagnosis.Case, among cases: [Diagnosis.Case], roles: [ArrayRole], isStrict: Bool
  ) -> Reason? {
    let failed = cases.filter { $0.scenario == entry.scenario && !$0.mismatches.isEmpty }
    var best: (reach: Int, first: Int, mistakes: [FixtureManifest.Mistake]) = (0, 0, [])
    for mistake in mistakes {
      var reach = 0
      let isMeant = cases.allSatisfy { other in
        guard let explained = explained(by: mistake.identifier, in: other, roles, isStrict) else {
          return false
        }
        reach += explained.count
        return true
      }
      guard isMeant,
        failed.allSatisfy({ explained(by: mistake.identifier, in: $0, roles, isStrict)?.isEmpty == false }),
        let first = explained(by: mistake.identifier, in: entry, roles, isStrict)?.first
      else { continue }
      if (reach, -first) > (best.reach, -best.first) {
        best = (reach, first, [mistake])
      } else if (reach, first) == (best.reach, best.first) {
        best.mistakes.append(mistake)
      }
    }
    guard let mistake = best.mistakes.first, Set(best.mistakes.map(\.sentence)).count == 1 else { return nil }
    return Reason(hint: Hint(.init(rawValue: mistake.identifier), mistake.sentence), reach: best.reach)
  }

  /// The arrays of a case for which the mistake accounts, as their places in the reading order; `nil` if what came back
  /// contradicts it.
  private func explained(
    by mistake: String, in entry: Diagnosis.Case, _ roles: [ArrayRole], _ isStrict: Bool
  ) -> [Int]? {
    guard let predicted = predictions[entry.name]?[mistake] else { return [] }
    var explained: [Int] = []
    var isFirstWrong = true
    for (place, role) in roles.enumerated() {
      let isWrong = entry.mismatches.contains { $0.array == role.name }
      if let array = predicted[role.name] {
        if entry.actual[role.name]?.isLike(array) == true {
          explained.append(place)
        } else if isStrict || !isWrong || isFirstWrong {
          return nil
        }
      } else if isWrong, !isStrict, isFirstWrong {
        return nil
      }
      if isWrong { isFirstWrong = false }
    }
    return explained
  }
}

extension NDArray {
  /// Whether this is `other` up to the judge's tolerance, infinite elements and those that are no numbers included.
  fileprivate func isLike(_ other: NDArray) -> Bool {
    shape == other.shape
      && zip(elements, other.elements).allSatisfy { Tolerance.standard.accepts($0, for: $1) }
  }
}
