internal import NDArrays
internal import Wire

extension Diagnosis {
  /// What the record of a wrongly answered case says of it.
  ///
  /// What did not come back at all is explained by a way that does not lead there, whatever the numbers look like. An operation
  /// that is there twice only makes something larger; a known mistake that fits the numbers says more.
  func recorded(in entry: Case, isDecisive: Bool) -> Reason? {
    guard let record = entry.record else { return nil }
    var (silent, wrong): (Set<String>, Set<String>) = ([], [])
    // The record is that of the first pass, so what came back after a second one is not explained by it.
    for role in roles where role.first == nil {
      guard let name = record.name(of: role), entry.mismatches.contains(where: { $0.array == role.name })
      else { continue }
      if entry.isSilent(role.name) { silent.insert(name) } else { wrong.insert(name) }
    }
    let reasons = RecordJudge(record: record).reasons(silent: silent, wrong: wrong)
    return Self.reason(reasons.filter { ($0.kind != .recordedTwice) == isDecisive })
  }

  /// What the record says of a case that crashed, or that has no gradient of its input to show; `nil` if it does not account
  /// for that.
  ///
  /// - Parameter roles: What the exercise returns: only arrays that are named there are told of, whatever the record calls its own.
  static func recordedBeforeTheEnd(_ record: OperationRecord, roles: [ArrayRole]) -> Hint? {
    let reasons = RecordJudge(record: record).reasons(
      silent: ["input"], wrong: Set(roles.compactMap(record.name)))
    return reason(reasons.filter { $0.kind != .recordedTwice })?.hint
  }

  /// The names of the reasons that some records would give, as certain ones, if nothing had come back at all.
  static func recordReasons(in records: [OperationRecord], roles: [ArrayRole]) -> [String] {
    Set(
      records.flatMap { record in
        let names = Set(roles.compactMap(record.name))
        return RecordJudge(record: record).reasons(silent: names, wrong: names).filter(\.isCertain).map(
          \.identifier)
      }
    ).sorted()
  }

  private static func reason(_ reasons: [RecordReason]) -> Reason? {
    reasons.first.map { reason in
      Reason(hint: Hint(.init(rawValue: reason.identifier), reason.sentence), reach: reasons.count)
    }
  }
}

extension OperationRecord {
  /// The known array whose gradient an array of an answer is: `input`, or a parameter.
  func name(of role: ArrayRole) -> String? {
    guard role.kind == .gradient || role.kind == .external, let name = role.of, let place = known[name] else {
      return nil
    }
    return place == known["input"] ? "input" : name
  }
}

extension Diagnosis.Case {
  /// Whether an array that is wrong did not come back, or came back as nothing but zeros.
  func isSilent(_ name: String) -> Bool {
    guard let actual = actual[name] else { return true }
    return actual.elements.allSatisfy { $0 == 0 }
  }
}
