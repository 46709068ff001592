internal import NDArrays

/// The second pass gave the first one's answer again.
struct Stale: SignatureExplanation {
  let identifier = Hint.Identifier.stale

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.isOfSecondPass, let counterpart = suspect.counterpart,
      let first = suspect.allExpected[counterpart], suspect.isRight(counterpart)
    else { return [] }
    let sentence =
      suspect.base == nil
      ? "\(suspect.name) is the first pass's result again: something is kept from one pass to the next."
      : "\(suspect.name) is what it was after the first sweep: the second sweep added nothing."
    return [Signature(first, sentence)] + derivativeOfFirstInput(suspect, first)
      + weightsOfFirstInput(suspect, first)
  }

  /// What a layer's second sweep would add to dW, if its input were still the first one.
  private func weightsOfFirstInput(_ suspect: Suspect, _ first: NDArray) -> [Signature] {
    guard suspect.exercise == "linear/backward", suspect.name == "dW-after-second-sweep",
      let upstream = suspect.upstream, let a = suspect.given["a"], let x = suspect.given["x"]
    else { return [] }
    return [
      Signature(
        first + upstream.reshaped([-1, 1]) * (a * x),
        "\(suspect.name) is what is expected if the layer still had its first input: something is kept from one pass "
          + "to the next.")
    ]
  }

  /// An activation's second gradient, if the derivative were still the one at the first input.
  private func derivativeOfFirstInput(_ suspect: Suspect, _ first: NDArray) -> [Signature] {
    guard suspect.section == "activation", suspect.isGradientOfInput,
      let divergence = suspect.given["divergence"],
      let second = suspect.given["second-divergence"], first.shape == divergence.shape
    else { return [] }
    return [
      Signature(
        first / divergence * second,
        "\(suspect.name) is what is expected if the activation still had its first input: something is kept from one "
          + "pass to the next.")
    ]
  }
}
