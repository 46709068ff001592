internal import NDArrays

/// Slips in the derivative of the sigmoid.
struct SigmoidDerivative: SignatureExplanation {
  let identifier = Hint.Identifier.sigmoidDerivative

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/sigmoid-backward", suspect.isGradientOfInput,
      let x = suspect.input, let upstream = suspect.upstream
    else { return [] }
    let y = 1 / (1 + exp(-x))
    let atOutput = 1 / (1 + exp(-y))
    let forms: [(array: NDArray, remark: String)] = [
      (y, "only one of the two factors of the sigmoid's derivative is there"),
      (1 - y, "only one of the two factors of the sigmoid's derivative is there"),
      (y * y, "one factor of the sigmoid's derivative is there twice, and the other is not there"),
      (
        (1 - y) * (1 - y), "one factor of the sigmoid's derivative is there twice, and the other is not there"
      ),
      (y * (1 + y), "a sign inside the sigmoid's derivative is wrong"),
      (x * (1 - x), "the sigmoid's derivative was taken with the input where the output belongs"),
      (atOutput * (1 - atOutput), "the sigmoid's derivative was taken at the output, not at the input"),
      (1 - y * y, "this is how tanh's derivative follows from the output, not the sigmoid's"),
      (1 - x * x, "this is how tanh's derivative follows from the output, and it was taken with the input"),
    ]
    let composed: [(array: NDArray, remark: String)] = [
      (-exp(-x), "the division is recorded with its inputs exchanged"),
      (-y * y * exp(x), "the exponential is recorded with another input than it was computed from"),
    ]
    let signatures = composed.map { array, remark in
      Signature(
        upstream * array,
        "\(suspect.name) is what comes back if the sigmoid is made of primitive operations and \(remark).")
    }
    return signatures
      + forms.flatMap { array, remark in
        [
          Signature(upstream * array, "\(suspect.name): \(remark)."),
          Signature(-(upstream * array), "\(suspect.name): \(remark), and the whole has the wrong sign."),
        ]
      }
  }
}
