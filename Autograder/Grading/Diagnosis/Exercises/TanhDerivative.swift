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
    let forms: [Form] = [
      Form(1 - x * x, "tanh's derivative was taken with the input where the output belongs"),
      Form(1 - y, "the output in tanh's derivative is not squared"),
      Form(1 - tanh(x * x), "the input was squared, where tanh's derivative has the square of the output"),
      Form(y, "this is the output of tanh, not its derivative"),
      Form(
        y * y, "only a part of tanh's derivative is there",
        negatedIfComposed: "what leads to its numerator is not recorded"),
      Form(
        1 + y * y, "a sign inside tanh's derivative is wrong",
        negatedIfComposed: "a difference is recorded with its inputs exchanged"),
      Form((1 - y) * (1 - y), "the wrong part of tanh's derivative is squared"),
      Form(1 - atOutput * atOutput, "tanh's derivative was taken at the output, not at the input"),
      Form(
        y * (1 - y), "this is how the sigmoid's derivative follows from the output, not tanh's",
        ifComposed: "a difference is recorded as a sum"),
      Form(sigmoid * (1 - sigmoid), "this is the sigmoid's derivative, not tanh's"),
    ]
    return forms.flatMap { form in
      [
        Signature(upstream * form.array, "\(suspect.name): \(form.remark)."),
        Signature(-(upstream * form.array), "\(suspect.name): \(form.negatedRemark)."),
      ]
    }
  }

  /// What may stand where tanh's derivative belongs, and how it may have come there.
  ///
  /// The same numbers may come from a wrong formula and from a step that is not recorded as it was computed: nothing that
  /// comes back tells the two apart.
  private struct Form {
    let array: NDArray
    let remark: String
    let negatedRemark: String

    init(
      _ array: NDArray, _ remark: String, ifComposed: String? = nil, negatedIfComposed: String? = nil
    ) {
      self.array = array
      func reading(_ text: String?) -> String {
        text.map { ", or, if tanh is made of primitive operations, \($0)" } ?? ""
      }
      self.remark = remark + reading(ifComposed)
      negatedRemark = "\(remark), and the whole has the wrong sign" + reading(negatedIfComposed)
    }
  }
}
