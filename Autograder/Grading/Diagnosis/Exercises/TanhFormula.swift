internal import NDArrays

/// Slips in the hyperbolic tangent itself.
struct TanhFormula: SignatureExplanation {
  let identifier = Hint.Identifier.tanhFormula

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/tanh-forward", let x = suspect.input else { return [] }
    return [
      Signature(tanh(2 * x), "\(suspect.name) is tanh(2x): the exponent has a factor too many."),
      Signature(tanh(x / 2), "\(suspect.name) is tanh(x/2): the exponent lacks a factor."),
      Signature(
        1 / suspect.expected,
        "\(suspect.name) is the reciprocal of tanh(x): numerator and denominator are exchanged."),
      Signature(sinh(x), "\(suspect.name) is the hyperbolic sine: the denominator is not that of tanh."),
      Signature(2 * sinh(x), "\(suspect.name) is the numerator of tanh alone."),
      Signature(1 / (1 + exp(-x)), "\(suspect.name) is the sigmoid of x, and tanh is asked."),
      Signature(x, "\(suspect.name) is the input, unchanged."),
    ]
  }
}
