internal import NDArrays

/// The sweep started from the value of the loss, where the loss's gradient with respect to itself belongs: one.
struct LossAsDivergence: SignatureExplanation {
  let identifier = Hint.Identifier.lossAsDivergence

  func signatures(for suspect: Suspect) -> [Signature] {
    guard let loss = loss(of: suspect) else { return [] }
    return [
      Signature(
        suspect.expected * loss,
        "\(suspect.name) is what is expected times the loss itself: the way back did not start from the gradient of the "
          + "loss with respect to itself.")
    ]
  }

  private func loss(of suspect: Suspect) -> NDArray? {
    if let entry = SoftmaxCrossEntropyCase(suspect, isBackward: true) {
      return -(entry.labels * log(entry.softmax)).sum() / entry.rows
    }
    guard suspect.exercise == "practice/mse-backward", suspect.isGradientOfInput,
      let truth = suspect.given["y"],
      let predictions = suspect.input, predictions.shape == truth.shape
    else { return nil }
    let difference = predictions - truth
    return (difference * difference).mean()
  }
}
