internal import NDArrays

/// What a case about the softmax cross-entropy is made of.
struct SoftmaxCrossEntropyCase {
  /// The one-hot labels, (N, C).
  let labels: NDArray

  /// The logits, (N, C).
  let logits: NDArray

  /// The logits, less the largest of their row: the same softmax, without overflow.
  let shifted: NDArray

  /// The softmax of each row.
  let softmax: NDArray

  /// The number of rows.
  var rows: Double { Double(labels.shape[0]) }

  /// The case, if the suspect is the array that the loss itself returns: its value, or the gradient of its
  /// input.
  init?(_ suspect: Suspect, isBackward: Bool) {
    let paths = ["loss/softmax-cross-entropy-", "practice/loss-batch-", "practice/large-logits-"]
    let end = isBackward ? "backward" : "forward"
    guard paths.contains(where: { suspect.exercise == $0 + end }),
      isBackward ? suspect.name.hasPrefix("gradient-of-y-hat") : suspect.name.hasPrefix("loss"),
      let labels = suspect.given["y"], let logits = suspect.input, labels.ndim == 2,
      labels.shape == logits.shape
    else { return nil }
    self.labels = labels
    self.logits = logits
    shifted = logits - logits.max(axis: 1, keepDims: true)
    let exponentials = exp(shifted)
    softmax = exponentials / exponentials.sum(axis: 1, keepDims: true)
    // Where one class has all the probability, too many mistakes lead to the same numbers.
    guard softmax.max(axis: 1).elements.allSatisfy({ $0 < 1 - 1e-6 }) else { return nil }
  }
}
