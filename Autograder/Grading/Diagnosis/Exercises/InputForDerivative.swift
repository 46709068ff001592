internal import NDArrays

/// The input itself, or the power rule, where the derivative of exp or log is asked.
struct InputForDerivative: SignatureExplanation {
  let identifier = Hint.Identifier.inputForDerivative

  func signatures(for suspect: Suspect) -> [Signature] {
    guard ["functional/exp-backward", "functional/log-backward"].contains(suspect.exercise),
      let a = suspect.given["a"], let upstream = suspect.upstream
    else { return [] }
    let plain = Signature(
      upstream * a, "gradient-of-a is the upstream gradient times a itself, not times the derivative at a.")
    guard suspect.exercise == "functional/exp-backward" else { return [plain] }
    return [
      plain,
      Signature(
        upstream * a * exp(a - 1),
        "gradient-of-a follows the rule for powers of a, but in exp(a) it is the exponent "
          + "that varies."),
    ]
  }
}
