internal import NDArrays

/// The upstream gradient was passed on as it came.
struct LocalDerivativeMissing: SignatureExplanation {
  let identifier = Hint.Identifier.localDerivativeMissing

  func signatures(for suspect: Suspect) -> [Signature] {
    // For ReLU it is the mask that is missing, which ReLUMask explains.
    guard suspect.section == "functional" || suspect.isGradientOfInput, let upstream = suspect.upstream,
      suspect.exercise != "activation/relu-backward", !upstream.isClose(to: -suspect.expected)
    else { return [] }
    let composed =
      suspect.exercise == "activation/tanh-backward"
      ? ", or, if tanh is made of primitive operations, what leads to its denominator is not recorded" : ""
    return [
      Signature(
        upstream,
        "\(suspect.name) is the upstream gradient, unchanged: the function's own derivative has no part in it\(composed)."
      )
    ]
  }
}
