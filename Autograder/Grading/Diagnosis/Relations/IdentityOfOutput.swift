/// Two calls return one and the same array, so that the second call changes what the first returned.
struct IdentityOfOutput: SignatureExplanation {
  let identifier = Hint.Identifier.identityOfOutput

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise.hasSuffix("forward"), !suspect.isOfSecondPass,
      let counterpart = suspect.counterpart,
      suspect.isRight(counterpart), let second = suspect.allExpected[counterpart]
    else { return [] }
    return [
      Signature(
        second, "\(suspect.name) holds the result of the second call: the two calls returned the same array.")
    ]
  }
}
