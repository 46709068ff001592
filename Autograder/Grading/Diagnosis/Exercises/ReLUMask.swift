internal import NDArrays

/// ReLU lets the wrong elements of the gradient through.
struct ReLUMask: SignatureExplanation {
  let identifier = Hint.Identifier.reluMask

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/relu-backward", suspect.isGradientOfInput,
      let x = suspect.input, let upstream = suspect.upstream
    else { return [] }
    let forms: [(array: NDArray, remark: String)] = [
      (upstream, "the upstream gradient came through whole, also where ReLU's input is negative"),
      (
        upstream * (x < 0),
        "the upstream gradient came through where ReLU's input is negative, and nowhere else"
      ),
      (
        upstream * (upstream > 0),
        "what decides which elements come through is the sign of the upstream gradient, not that "
          + "of ReLU's input"
      ),
      (
        upstream * (upstream > 0) * (x > 0),
        "the sign of the upstream gradient decides, too, which elements come through"
      ),
      (upstream * maximum(x, 0), "the upstream gradient was multiplied by ReLU's output, not by its slope"),
      (upstream * x, "the upstream gradient was multiplied by ReLU's input, not by its slope"),
      (
        upstream * sign(x),
        "where ReLU's input is negative, the gradient changed its sign instead of stopping"
      ),
    ]
    return forms.map { Signature($0.array, "\(suspect.name): \($0.remark).") }
  }
}
