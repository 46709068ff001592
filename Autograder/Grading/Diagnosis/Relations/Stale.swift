/// The second pass gave the first one's answer again.
struct Stale: SignatureExplanation {
  let identifier = Hint.Identifier.stale

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.isOfSecondPass, let counterpart = suspect.counterpart,
      let first = suspect.allExpected[counterpart], suspect.isRight(counterpart)
    else { return [] }
    let sentence =
      suspect.base == nil
      ? "\(suspect.name) is the first pass's result again: something is kept from one pass to the next."
      : "\(suspect.name) is what it was after the first sweep: the second sweep added nothing."
    return [Signature(first, sentence)]
  }
}
