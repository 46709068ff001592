internal import NDArrays

/// The known mistakes of an exercise, and what each returns.
struct KnownMistakes {
  /// The mistakes, with their sentences.
  let mistakes: [FixtureManifest.Mistake]

  /// Whether each scenario is about another part of the homework: then a mistake that shows in one need not show in the others.
  var areScenariosIndependent = false

  /// What they return: by case, mistake and array; what is not there comes out as it should.
  let predictions: [String: [String: [String: NDArray]]]

  /// The mistake that explains the failed cases, if one does and no other with another sentence does so as well.
  ///
  /// Of several the one that accounts for the most arrays is meant.
  ///
  /// - Parameter isComplete: Whether all that is wrong must be explained. Otherwise it is enough that the first wrong array of
  ///   each failed case is: something else may be wrong, too.
  func reason(for cases: [Diagnosis.Case], roles: [ArrayRole], isComplete: Bool) -> Reason? {
    var best: (reach: Int, mistakes: [FixtureManifest.Mistake]) = (0, [])
    for mistake in mistakes {
      let explained = cases.map { self.explained(by: mistake.identifier, in: $0, roles, isComplete) }
      guard !explained.contains(nil) else { continue }
      let reach = explained.compactMap { $0 }.reduce(0, +)
      if reach > best.reach {
        best = (reach, [mistake])
      } else if reach == best.reach {
        best.mistakes.append(mistake)
      }
    }
    guard best.reach > 0, let mistake = best.mistakes.first, Set(best.mistakes.map(\.sentence)).count == 1
    else {
      return nil
    }
    return Reason(hint: Hint(.init(rawValue: mistake.identifier), mistake.sentence), reach: best.reach)
  }

  /// The mistake that explains why a case was not answered, from how the message of the crash begins, if one does and no other
  /// with another sentence does so as well.
  ///
  /// - Parameters:
  ///   - message: What the crash says; spaces may be missing where it was broken into lines.
  ///   - caseName: The first case without an answer.
  ///   - answered: The cases before it.
  func hint(
    forEnding message: String, in caseName: String, after answered: [Diagnosis.Case], roles: [ArrayRole]
  )
    -> Hint?
  {
    let fitting = mistakes.filter { mistake in
      guard let ending = mistake.ending, ending.caseName == caseName, message.isBegun(by: ending.message)
      else {
        return false
      }
      return answered.allSatisfy { explained(by: mistake.identifier, in: $0, roles, true) != nil }
    }
    guard let mistake = fitting.first, Set(fitting.map(\.sentence)).count == 1 else { return nil }
    return Hint(.init(rawValue: mistake.identifier), mistake.sentence, needsFoundations: true)
  }

  /// For how many arrays of a case the mistake accounts, element by element; `nil` if what came back contradicts it.
  private func explained(
    by mistake: String, in entry: Diagnosis.Case, _ roles: [ArrayRole], _ isComplete: Bool
  ) -> Int? {
    let predicted = predictions[entry.name]?[mistake] ?? [:]
    let wrong = roles.map(\.name).filter { name in entry.mismatches.contains { $0.array == name } }
    // What would be wrong, and is right, was not made wrong by this.
    guard predicted.keys.allSatisfy(wrong.contains) else { return nil }
    let matching = wrong.filter { name in
      predicted[name].map { entry.actual[name]?.isLike($0) == true } ?? false
    }
    return isComplete
      ? (matching == wrong ? matching.count : nil) : (matching.first == wrong.first ? matching.count : nil)
  }
}

extension String {
  /// Whether this begins with `other`, spaces aside.
  fileprivate func isBegun(by other: String) -> Bool {
    filter { $0 != " " }.hasPrefix(other.filter { $0 != " " })
  }
}

extension NDArray {
  /// Whether this is `other` up to the judge's tolerance, infinite elements and those that are no numbers included.
  fileprivate func isLike(_ other: NDArray) -> Bool {
    shape == other.shape
      && zip(elements, other.elements).allSatisfy { Tolerance.standard.accepts($0, for: $1) }
  }
}
