internal import NDArrays
internal import Wire

/// Finds out what wrong answers have in common with the mistakes that students make.
///
/// No explanation is better than a wrong one. One is given only if it accounts for every element of an
/// array, if it does so in all failed cases of the scenario, and if no other one does so just as well.
struct Diagnosis {
  /// A case that was answered, rightly or wrongly.
  struct Case {
    /// The case's name: a number, and after a hyphen the scenario if there is one.
    let name: String

    let given: [String: NDArray]
    let expected: [String: NDArray]
    let actual: [String: NDArray]

    /// How the answer differs from what was expected; empty if it is right.
    let mismatches: [Mismatch]

    /// What a layer, an activation or a loss recorded, where that is known.
    private(set) var record: OperationRecord?

    /// Which of the exercise's questions the case asks; empty if there is only one.
    var scenario: String {
      name.firstIndex(of: "-").map { String(name[name.index(after: $0)...]) } ?? ""
    }

    /// The case as if nothing were known of the record.
    var withoutRecord: Case {
      var entry = self
      entry.record = nil
      return entry
    }

    init(
      name: String, given: NamedArrays, expected: NamedArrays, actual: NamedArrays, mismatches: [Mismatch],
      record: OperationRecord? = nil
    ) {
      func dictionary(_ arrays: NamedArrays) -> [String: NDArray] {
        Dictionary(arrays.map { ($0.name, $0.array) }, uniquingKeysWith: { first, _ in first })
      }
      self.name = name
      self.given = dictionary(given)
      self.expected = dictionary(expected)
      self.actual = dictionary(actual)
      self.mismatches = mismatches
      self.record = record
    }
  }

  /// What the arrays are, in the order in which they are to be looked at.
  let roles: [ArrayRole]

  /// What the known mistakes return.
  let mistakes: KnownMistakes

  /// The hints for the cases of one exercise, in their order; `nil` where nothing is wrong or nothing fits.
  func hints(for cases: [Case]) -> [Hint?] {
    let findings = cases.map(findings)
    let complete = known(in: cases, isComplete: true)
    let partial = known(in: cases, isComplete: false)
    return cases.indices.map { index in
      let entry = cases[index]
      guard !entry.mismatches.isEmpty else { return nil }
      let others = cases.indices
        .filter { $0 != index && cases[$0].scenario == entry.scenario && !cases[$0].mismatches.isEmpty }
        .map { findings[$0] }
      return Reason.choice(
        changeOfLentArray(in: entry),
        recorded(in: entry, isDecisive: true),
        complete[entry.scenario],
        recorded(in: entry, isDecisive: false),
        relation(from: findings[index], others: others) { $0 == $1 },
        partial[entry.scenario],
        relation(from: findings[index], others: others) { $0.identifier == $1.identifier }
      )?.hint
    }
  }

  /// The known mistakes that explain the cases, by scenario: one for all of them, unless each scenario is about another thing.
  private func known(in cases: [Case], isComplete: Bool) -> [String: Reason] {
    let groups = Dictionary(grouping: cases, by: \.scenario)
    guard mistakes.areScenariosIndependent else {
      return groups.compactMapValues { _ in mistakes.reason(for: cases, roles: roles, isComplete: isComplete)
      }
    }
    return groups.compactMapValues { mistakes.reason(for: $0, roles: roles, isComplete: isComplete) }
  }

  /// What fits one array of a case, all of one rank.
  private struct Finding {
    let rank: Int
    let hints: [Hint]
  }

  /// The relations that fit, the first ranks first, and within a rank the first arrays.
  private func findings(in entry: Case) -> [Finding] {
    let suspects = suspects(in: entry)
    return Relation.ranks.enumerated().flatMap { rank, relations in
      suspects.compactMap { suspect in
        let hints = relations.compactMap { relation in
          relation.sentence(suspect).map { Hint(relation.identifier, $0) }
        }
        return hints.isEmpty ? nil : Finding(rank: rank, hints: hints)
      }
    }
  }

  /// The relation that is told of a case, given what fits it and what fits the other failed cases of its scenario.
  ///
  /// What fits one case and not the others fits by chance: with all inputs positive, say, many mistakes look
  /// alike.
  ///
  /// - Parameter isSame: Whether two hints of different cases are the same one: of the same array, or of any.
  private func relation(
    from findings: [Finding], others: [[Finding]], isSame: (Hint, Hint) -> Bool
  ) -> Reason? {
    let consistent = findings.compactMap { finding -> Finding? in
      let hints = finding.hints.filter { hint in
        others.allSatisfy { $0.contains { $0.hints.contains { isSame($0, hint) } } }
      }
      return hints.isEmpty ? nil : Finding(rank: finding.rank, hints: hints)
    }
    // An array that is explained in two ways tells nothing; another one of the case may tell more.
    let chosen = consistent.first { $0.rank == consistent.first?.rank && $0.hints.count == 1 }
    return chosen?.hints.first.map { Reason(hint: $0, reach: 1) }
  }

  /// An array that was only lent and came back changed explains whatever else went wrong.
  private func changeOfLentArray(in entry: Case) -> Reason? {
    for mismatch in entry.mismatches {
      let name: String
      switch mismatch.kind {
      case .inputChanged: name = mismatch.array
      case .values:
        guard let role = role(of: mismatch.array), role.kind == .change else { continue }
        name = role.of ?? role.name
      default: continue
      }
      let sentence = "\(name) was changed in place, and others still need it as it was."
      return Reason(hint: Hint(.inputChanged, sentence), reach: 1)
    }
    return nil
  }

  /// The arrays that came back with wrong values or a wrong shape, in the order in which they are to be
  /// looked at.
  private func suspects(in entry: Case) -> [Suspect] {
    let wrong = Set(
      entry.mismatches.compactMap { mismatch in
        switch mismatch.kind {
        case .values, .shape: mismatch.array
        case .missing, .inputChanged: nil
        }
      })
    return roles.filter { wrong.contains($0.name) }.compactMap { role in
      guard let actual = entry.actual[role.name], let expected = entry.expected[role.name] else { return nil }
      return Suspect(role: role, actual: actual, expected: expected, entry: entry, roles: roles)
    }
  }

  private func role(of name: String) -> ArrayRole? {
    roles.first { $0.name == name }
  }
}
