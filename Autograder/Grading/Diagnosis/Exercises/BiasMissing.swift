internal import NDArrays

/// A layer without its bias, or with the bias in the wrong number.
struct BiasMissing: SignatureExplanation {
  let identifier = Hint.Identifier.biasMissing

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.name == "y" || suspect.name == "y-of-second-x" else { return [] }
    let (name, given, y) = (suspect.name, suspect.given, suspect.expected)
    switch suspect.exercise {
    case "linear/forward", "practice/linear-batch":
      guard let b = given["b"] else { return [] }
      return [
        Signature(y - b.T, "\(name) is the layer's output without the bias."),
        Signature(y - 2 * b.T, "\(name) is the layer's output with the bias subtracted, not added."),
        Signature(y + b.T, "\(name) is the layer's output with the bias added twice."),
      ]
    case "linear/skip-connection-forward":
      guard let W2 = given["W2"], let b1 = given["b1"], let b2 = given["b2"] else { return [] }
      let first = (W2 * b1.T).sum(axis: 1, keepDims: true).T
      return [
        Signature(y - b2.T - first, "\(name) is the network's output without any bias."),
        Signature(y - b2.T, "\(name) is the network's output without the second layer's bias."),
        Signature(y - first, "\(name) is the network's output without the first layer's bias."),
      ]
    default:
      return []
    }
  }
}
