internal import NDArrays

/// `maximum(a, 0)` taken for the largest element of `a`.
struct MaximumWithZero: SignatureExplanation {
  let identifier = Hint.Identifier.maximumWithZero

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "practice/max-backward", let a = suspect.given["a"],
      let upstream = suspect.upstream
    else { return [] }
    return [
      Signature(
        upstream * (a > 0),
        "\(suspect.name) is the gradient of maximum(a, 0), which ReLU is made of; here the largest of all elements is "
          + "meant.")
    ]
  }
}
