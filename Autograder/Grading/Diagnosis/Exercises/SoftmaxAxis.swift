internal import NDArrays

/// The softmax was taken over the rows, or over everything, instead of over the classes of each row.
struct SoftmaxAxis: SignatureExplanation {
  let identifier = Hint.Identifier.softmaxAxis

  func signatures(for suspect: Suspect) -> [Signature] {
    let backward = SoftmaxCrossEntropyCase(suspect, isBackward: true)
    guard let entry = backward ?? SoftmaxCrossEntropyCase(suspect, isBackward: false) else {
      return []
    }
    let exponentials = exp(entry.logits - entry.logits.max())
    let forms: [(softmax: NDArray, remark: String)] = [
      (exponentials / exponentials.sum(axis: 0, keepDims: true), "down the columns"),
      (exponentials / exponentials.sum(), "over the whole batch at once"),
    ]
    return forms.map { softmax, remark in
      let array =
        backward == nil
        ? -(entry.labels * log(softmax)).sum() / entry.rows : (softmax - entry.labels) / entry.rows
      return Signature(array, "\(suspect.name): the softmax was taken \(remark), not along each row.")
    }
  }
}
