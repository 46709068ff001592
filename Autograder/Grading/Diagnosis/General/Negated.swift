internal import NDArrays

/// The sign is the opposite one.
struct Negated: SignatureExplanation {
  let identifier = Hint.Identifier.negated

  func signatures(for suspect: Suspect) -> [Signature] {
    let (name, expected) = (suspect.name, suspect.expected)
    let plain = Signature(-expected, "\(name) has the opposite sign of what is expected.")
    guard let base = suspect.base, base.shape == expected.shape else { return [plain] }
    return [
      plain,
      Signature(2 * base - expected, "\(name) went down by what it should have gone up by: a sign is wrong."),
    ]
  }
}
