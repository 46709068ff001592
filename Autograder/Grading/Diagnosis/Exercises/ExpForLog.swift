internal import NDArrays

/// The derivative of the exponential where that of the logarithm is asked.
struct ExpForLog: SignatureExplanation {
  let identifier = Hint.Identifier.expForLog

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "functional/log-backward", let a = suspect.given["a"],
      let upstream = suspect.upstream
    else { return [] }
    return [
      Signature(upstream * exp(a), "gradient-of-a is the gradient of exp(a), and that of log(a) is asked.")
    ]
  }
}
