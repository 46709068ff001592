internal import NDArrays

/// The derivative of the logarithm where that of the exponential is asked.
struct LogForExp: SignatureExplanation {
  let identifier = Hint.Identifier.logForExp

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "functional/exp-backward", let a = suspect.given["a"],
      let upstream = suspect.upstream
    else { return [] }
    return [Signature(upstream / a, "gradient-of-a is the gradient of log(a), and that of exp(a) is asked.")]
  }
}
