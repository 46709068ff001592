internal import NDArrays

// What one pass leaves to the next.

extension Relation {
  /// Two calls return one and the same array, so that the second call changes what the first returned.
  static let secondResultInFirst = Relation(.identityOfOutput) { suspect in
    guard suspect.role.kind == .output, suspect.role.first == nil,
      let second = suspect.roles.first(where: { $0.first == suspect.name }), suspect.isRight(second.name),
      let result = suspect.entry.expected[second.name], suspect.isLike(result)
    else { return nil }
    return "\(suspect.name) holds the result of the second call: the two calls returned the same array."
  }

  /// The second pass gave the first one's answer again.
  static let firstResultAgain = Relation(.stale) { suspect in
    guard let name = suspect.role.first, let first = suspect.first, suspect.isRight(name),
      suspect.isLike(first)
    else { return nil }
    return suspect.role.kind == .external
      ? "\(suspect.name) is what it was after the first sweep: the second sweep added nothing."
      : "\(suspect.name) is the first pass's result again: something is kept from one pass to the next."
  }

  /// The second sweep still counts what belongs to the first.
  static let notCleared = Relation(.notCleared) { suspect in
    guard suspect.isGradient, let first = suspect.first, first.shape == suspect.expected.shape,
      [1.0, 2.0].contains(where: { suspect.isLike(suspect.expected + $0 * first) })
    else { return nil }
    return
      "\(suspect.name) still contains what the first sweep collected: zeroGrad did not clear everything in the engine, or something else is kept "
      + "from one sweep to the next."
  }

  /// What had been collected before is gone.
  static let overwritten = Relation(.overwritten) { suspect in
    guard let base = suspect.base, base.shape == suspect.expected.shape,
      suspect.isLike(suspect.expected - base)
    else { return nil }
    return "\(suspect.name) holds the last sweep's gradient alone: what it held before is gone."
  }

  /// An array outside the engine that should collect a gradient, and is as it was.
  static let neverWritten = Relation(.neverWritten) { suspect in
    guard let base = suspect.base, suspect.role.first == nil, suspect.isLike(base) else { return nil }
    return "\(suspect.name) is as it was before backward: its gradient never reached it."
  }
}
