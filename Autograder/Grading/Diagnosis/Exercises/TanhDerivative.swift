internal import NDArrays

/// Slips in the derivative of the hyperbolic tangent.
struct TanhDerivative: SignatureExplanation {
  let identifier = Hint.Identifier.tanhDerivative

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "activation/tanh-backward", suspect.isGradientOfInput,
      let x = suspect.input, let upstream = suspect.upstream
    else { return [] }
    let y = tanh(x)
    let atOutput = tanh(y)
    let sigmoid = 1 / (1 + exp(-x))
    let forms: [(array: NDArray, remark: String)] = [
      (1 - x * x, "tanh's derivative was taken with the input where the output belongs"),
      (1 - y, "the output in tanh's derivative is not squared"),
      (y, "this is the output of tanh, not its derivative"),
      (y * y, "only a part of tanh's derivative is there"),
      (1 + y * y, "a sign inside tanh's derivative is wrong"),
      ((1 - y) * (1 - y), "the wrong part of tanh's derivative is squared"),
      (1 - atOutput * atOutput, "tanh's derivative was taken at the output, not at the input"),
      (y * (1 - y), "this is how the sigmoid's derivative follows from the output, not tanh's"),
      (sigmoid * (1 - sigmoid), "this is the sigmoid's derivative, not tanh's"),
    ]
    return forms.flatMap { array, remark in
      [
        Signature(upstream * array, "\(suspect.name): \(remark)."),
        Signature(-(upstream * array), "\(suspect.name): \(remark), and the sign is wrong."),
      ]
    }
  }
}
