internal import NDArrays

/// Slips in the sigmoid itself.
struct SigmoidFormula: SignatureExplanation {
  let identifier = Hint.Identifier.sigmoidFormula

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/sigmoid-forward", let x = suspect.input else { return [] }
    return [
      Signature(
        1 - suspect.expected, "\(suspect.name) is the sigmoid of -x: a sign in the exponent is wrong."),
      Signature(1 / suspect.expected, "\(suspect.name) is the reciprocal of the sigmoid."),
      Signature(exp(-x), "\(suspect.name) is the exponential alone: the rest of the sigmoid is missing."),
      Signature(1 / (1 - exp(-x)), "\(suspect.name) is the sigmoid with a wrong sign in the denominator."),
      Signature(1 / (1 + exp(-2 * x)), "\(suspect.name) is the sigmoid of 2x."),
      Signature(tanh(x), "\(suspect.name) is tanh(x), and the sigmoid is asked."),
      Signature(x, "\(suspect.name) is the input, unchanged."),
    ]
  }
}
