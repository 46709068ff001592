internal import NDArrays

/// The logits, or something else, where the softmax or its logarithm belongs.
struct SoftmaxMissing: SignatureExplanation {
  let identifier = Hint.Identifier.softmaxMissing

  func signatures(for suspect: Suspect) -> [Signature] {
    if let entry = SoftmaxCrossEntropyCase(suspect, isBackward: true) {
      let forms: [(array: NDArray, remark: String)] = [
        (entry.logits - entry.labels, "the logits were taken for probabilities: their softmax is missing"),
        (
          exp(entry.logits) - entry.labels,
          "the exponentials of the logits do not add up to one: they were not normalised"
        ),
        (
          exp(entry.shifted) - entry.labels,
          "the exponentials of the logits do not add up to one: they were not normalised"
        ),
        (
          1 / (1 + exp(-entry.logits)) - entry.labels,
          "this has the sigmoid of each logit, not the softmax of all"
        ),
        (
          -entry.labels / entry.softmax,
          "this is the gradient of the cross-entropy with respect to the probabilities, not "
            + "to the logits"
        ),
      ]
      return forms.flatMap { array, remark in
        [array / entry.rows, array].map { Signature($0, "\(suspect.name): \(remark).") }
      }
    }
    guard let entry = SoftmaxCrossEntropyCase(suspect, isBackward: false) else { return [] }
    let forms: [(array: NDArray, remark: String)] = [
      (entry.logits, "the logits stand where the logarithm of their softmax belongs"),
      (entry.shifted, "the logits stand where the logarithm of their softmax belongs"),
      (entry.softmax, "the softmax stands where its logarithm belongs"),
      (log(abs(entry.logits)), "the logarithm was taken of the logits, not of their softmax"),
    ]
    return forms.map {
      Signature(-(entry.labels * $0.array).sum() / entry.rows, "\(suspect.name): \($0.remark).")
    }
  }
}
