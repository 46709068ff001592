internal import NDArrays

/// Finds out what wrong answers have in common with the mistakes that students make.
///
/// No explanation is better than a wrong one. One is given only if it accounts for every element of an
/// array, if it does so in all failed cases of the scenario, and if no other one of its rank does so, too.
struct Diagnosis {
  /// A case that was answered, rightly or wrongly.
  struct Case {
    /// The case's name: a number, and after a hyphen the scenario if there is one.
    let name: String

    let given: NamedArrays
    let expected: NamedArrays
    let actual: NamedArrays

    /// How the answer differs from what was expected; empty if it is right.
    let mismatches: [Mismatch]
  }

  /// What the name of an array begins with that says how another one was changed, and should be all zeros.
  static let prefixOfChanges = "change-of-"

  /// The scenario whose inputs hold the same numbers, so that wrong answers look like one another.
  private static let equalValues = "equal-values"

  /// The exercise: `functional/exp-backward`.
  let exercise: String

  /// The hints for the cases of one exercise, in their order; `nil` where nothing is wrong or nothing fits.
  func hints(for cases: [Case]) -> [Hint?] {
    let findings = cases.map(findings)
    return cases.indices.map { index in
      if let changed = inputChanged(in: cases[index]) { return changed }
      if scenario(of: cases[index]) == Self.equalValues {
        return recognisedByValue(cases[index], among: cases)
      }
      let others = cases.indices
        .filter { $0 != index && scenario(of: cases[$0]) == scenario(of: cases[index]) }
        .filter { !cases[$0].mismatches.isEmpty }
        .map { findings[$0] }
      return choice(from: findings[index], others: others)
    }
  }

  /// What fits one array of a case, all of one rank.
  private struct Finding {
    let rank: Int
    let reasons: [Reason]
  }

  /// A hint, and what must be the same in all failed cases for it to be right.
  private struct Reason {
    let hint: Hint
    let detail: String

    func agrees(with other: Reason) -> Bool {
      hint.identifier == other.hint.identifier && detail == other.detail
    }
  }

  /// What fits, the first ranks first, and within a rank the first arrays.
  private func findings(in entry: Case) -> [Finding] {
    let suspects = suspects(in: entry)
    return Explanations.ranks.enumerated().flatMap { rank, explanations in
      suspects.compactMap { suspect in
        let otherPass = suspects.first { $0.name == suspect.counterpart }
        let reasons = explanations.compactMap { explanation -> Reason? in
          guard let sentence = explanation.sentence(for: suspect) else { return nil }
          if rank == Explanations.particularRank, let otherPass, explanation.sentence(for: otherPass) == nil {
            return nil
          }
          return Reason(
            hint: Hint(explanation.identifier, sentence), detail: explanation.detail(for: suspect))
        }
        return reasons.isEmpty ? nil : Finding(rank: rank, reasons: reasons)
      }
    }
  }

  /// The hint for a case, given what fits it and what fits the other failed cases of its scenario.
  ///
  /// What fits one case and not the others fits by chance: with all inputs positive, say, many mistakes look
  /// alike.
  private func choice(from findings: [Finding], others: [[Finding]]) -> Hint? {
    let consistent = findings.compactMap { finding -> Finding? in
      let reasons = finding.reasons.filter { reason in
        others.allSatisfy { $0.contains { $0.reasons.contains { $0.agrees(with: reason) } } }
      }
      return reasons.isEmpty ? nil : Finding(rank: finding.rank, reasons: reasons)
    }
    // An array that is explained in two ways tells nothing; another one of the case may tell more.
    return consistent.first { $0.rank == consistent.first?.rank && $0.reasons.count == 1 }?.reasons.first?
      .hint
  }

  /// An array that was only lent and came back changed explains whatever else went wrong.
  private func inputChanged(in entry: Case) -> Hint? {
    for mismatch in entry.mismatches {
      let name: Substring
      switch mismatch.kind {
      case .inputChanged: name = mismatch.array[...]
      case .values where mismatch.array.hasPrefix(Self.prefixOfChanges):
        name = mismatch.array.dropFirst(Self.prefixOfChanges.count)
      default: continue
      }
      return Hint(
        .inputChanged,
        "\(name) was changed in place, and others still need it as it was."
      )
    }
    return nil
  }

  /// What goes wrong with equal inputs only.
  private func recognisedByValue(_ entry: Case, among cases: [Case]) -> Hint? {
    let others = cases.filter { scenario(of: $0) != Self.equalValues }
    guard !entry.mismatches.isEmpty, !others.isEmpty, others.allSatisfy(\.mismatches.isEmpty) else {
      return nil
    }
    return Hint(
      .recognisedByValue,
      "only here, where x and w hold the same numbers, the gradients are wrong: it looks like arrays are told apart by "
        + "what they hold, not by their place in memory.")
  }

  /// The arrays that came back with wrong values or a wrong shape, in the order in which they are to be
  /// looked at.
  private func suspects(in entry: Case) -> [Suspect] {
    let (given, expected) = (dictionary(entry.given), dictionary(entry.expected))
    let actual = dictionary(entry.actual)
    let wrong = entry.mismatches.compactMap { mismatch in
      switch mismatch.kind {
      case .values, .shape: mismatch.array
      case .missing, .inputChanged: nil
      }
    }
    return ordered(wrong).compactMap { name in
      guard let actualArray = actual[name], let expectedArray = expected[name] else { return nil }
      return Suspect(
        exercise: exercise, scenario: scenario(of: entry), name: name, actual: actualArray,
        expected: expectedArray, given: given, allExpected: expected, allActual: actual)
    }
  }

  private func ordered(_ names: [String]) -> [String] {
    guard let order = Explanations.orders[exercise] else {
      // What a second pass returns may be wrong because of the first.
      return names.filter { !$0.contains("second") } + names.filter { $0.contains("second") }
    }
    return order.filter(names.contains) + names.filter { !order.contains($0) }
  }

  private func scenario(of entry: Case) -> String {
    entry.name.firstIndex(of: "-").map { String(entry.name[entry.name.index(after: $0)...]) } ?? ""
  }

  private func dictionary(_ arrays: NamedArrays) -> [String: NDArray] {
    Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { first, _ in first })
  }
}
