internal import NDArrays

/// The gradient of a divisor: a sign, a factor or a power is off.
struct DivSecondTerm: SignatureExplanation {
  let identifier = Hint.Identifier.divSecondTerm

  func signatures(for suspect: Suspect) -> [Signature] {
    // With both gradients wrong there is more to it than the second term.
    guard suspect.exercise == "functional/divide-backward", suspect.name == "gradient-of-b",
      suspect.isRight("gradient-of-a"), let a = suspect.given["a"], let b = suspect.given["b"]
    else { return [] }
    let expected = suspect.expected
    let forms: [(array: NDArray, remark: String)] = [
      (expected * b, "the power of b is off by one"),
      (expected / b, "the power of b is off by one"),
      (expected * b * b, "b does not divide it at all"),
      (expected / a, "a has no part in it"),
      (expected * a, "the power of a is off by one"),
      (expected * b * b * b / (a * a * a), "a and b are exchanged"),
    ]
    let signatures = forms.flatMap { array, remark in
      [
        Signature(array, "gradient-of-b is not the derivative of a / b with respect to b: \(remark)."),
        Signature(
          -array,
          "gradient-of-b is not the derivative of a / b with respect to b: \(remark), and the sign "
            + "is wrong."),
      ]
    }
    // With the other sign this is the gradient of a, which OtherInputsGradient explains.
    return signatures + [
      Signature(
        expected / a * b,
        "gradient-of-b is not the derivative of a / b with respect to b: it is the gradient of a "
          + "with another sign."
      )
    ]
  }
}
