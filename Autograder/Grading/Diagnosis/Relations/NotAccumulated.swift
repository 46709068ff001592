internal import NDArrays

/// An array is used more than once, and its gradients were not all added up.
struct NotAccumulated: SignatureExplanation {
  let identifier = Hint.Identifier.notAccumulated

  func signatures(for suspect: Suspect) -> [Signature] {
    let used = suspect.name.dropFirst("gradient-of-".count)
    return parts(for: suspect).map {
      Signature(
        $0,
        "\(suspect.name) holds only a part of what is expected: \(used) is used more than once, "
          + "and its gradients are to "
          + "be added up.")
    }
  }

  /// The sums of some, but not all, of the gradients that the array receives.
  private func parts(for suspect: Suspect) -> [NDArray] {
    // Where no gradient comes this far, MissingUpstreamOfEarlier tells more.
    guard let divergence = suspect.divergence, suspect.allActual["gradient-of-w"]?.isAllZero != true,
      suspect.allActual["dW1"]?.isAllZero != true
    else { return [] }
    switch (suspect.exercise, suspect.name) {
    case ("linear/skip-connection-backward", "gradient-of-x"):
      return [divergence, suspect.expected - divergence]
    case ("autograd/backward", "gradient-of-h") where suspect.scenario == "reused-array":
      guard let h = product(suspect) else { return [] }
      let square = divergence * h * h
      return [square, 2 * square, suspect.expected - square, suspect.expected - 2 * square]
    case ("autograd/backward", "gradient-of-h") where suspect.scenario == "passed-on-gradient":
      guard let h = product(suspect), let c = suspect.given["c"], let v = suspect.given["v"] else {
        return []
      }
      // By way of the sum itself, of h * c, and of h * v.
      let (direct, other) = (divergence * h * v, divergence * (h * c + h) * v)
      return [direct, direct * c, other, direct + direct * c, direct + other, direct * c + other]
    case ("autograd/backward", "gradient-of-x") where suspect.scenario == "reused-array":
      guard let h = product(suspect) else { return [] }
      return [divergence * h, suspect.expected - divergence * h]
    default:
      return []
    }
  }

  private func product(_ suspect: Suspect) -> NDArray? {
    guard let x = suspect.given["x"], let w = suspect.given["w"] else { return nil }
    return x * w
  }
}
