internal import NDArrays

/// Slips in ReLU itself.
struct ReLUFormula: SignatureExplanation {
  let identifier = Hint.Identifier.reluFormula

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/relu-forward", let x = suspect.input else { return [] }
    return [
      Signature(x, "\(suspect.name) is the input, unchanged: its negative elements are still there."),
      Signature(
        minimum(x, 0), "\(suspect.name) keeps the negative elements and sets the positive ones to zero."),
      Signature(maximum(-x, 0), "\(suspect.name) is ReLU of -x: a sign is wrong."),
      Signature(
        log(1 + exp(x)),
        "\(suspect.name) is log(1 + exp(x)), a smooth relative of ReLU, which has a corner at zero."),
      Signature(
        abs(x),
        "\(suspect.name) is the magnitude of x: negative elements changed their sign instead of "
          + "becoming zero."
      ),
      Signature(
        x > 0, "\(suspect.name) holds ones and zeros: it says where x is positive, and x itself is not there."
      ),
    ]
  }
}
