internal import NDArrays

/// Something was counted twice.
struct Doubled: SignatureExplanation {
  let identifier = Hint.Identifier.doubled

  func signatures(for suspect: Suspect) -> [Signature] {
    let (name, expected) = (suspect.name, suspect.expected)
    let plain = Signature(
      2 * expected, "\(name) is exactly twice what is expected: something is counted twice.")
    guard let base = suspect.base, base.shape == expected.shape else { return [plain] }
    return [
      plain,
      Signature(2 * expected - base, "\(name) went up by exactly twice what is expected in this sweep."),
    ]
  }
}
