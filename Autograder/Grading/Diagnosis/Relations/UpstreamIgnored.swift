internal import NDArrays

/// The chain rule's first factor is missing: the result does not depend on the upstream gradient.
struct UpstreamIgnored: SignatureExplanation {
  let identifier = Hint.Identifier.upstreamIgnored

  func signatures(for suspect: Suspect) -> [Signature] {
    var signatures: [Signature] = []
    if let array = withoutUpstream(suspect) {
      signatures.append(
        Signature(
          array,
          "\(suspect.name) is what is expected if the upstream gradient were all ones: it was not used."))
    }
    if let array = withoutDivergence(suspect) {
      signatures.append(
        Signature(
          array,
          "\(suspect.name) is what is expected if the divergence were all ones: what backward was "
            + "given was not "
            + "used."))
    }
    return signatures
  }

  /// What the array would be with an upstream gradient of ones.
  private func withoutUpstream(_ suspect: Suspect) -> NDArray? {
    let (name, given) = (suspect.name, suspect.given)
    switch suspect.exercise {
    case "functional/matmul-backward":
      guard let a = given["a"], let b = given["b"] else { return nil }
      return name == "gradient-of-a"
        ? b.sum(axis: 1).broadcast(to: a.shape) : a.sum(axis: 0).reshaped([-1, 1]).broadcast(to: b.shape)
    case "linear/backward":
      return ofLayer(suspect, upstream: 1)
    case "autograd/backward" where suspect.scenario == "chain":
      return inChain(suspect)
    case "practice/max-backward":
      return suspect.upstream.map { suspect.expected / $0 }
    case "practice/outer-backward":
      guard let other = given[name == "gradient-of-a" ? "b" : "a"] else { return nil }
      return NDArray.full(suspect.expected.shape, other.sum().item)
    case "practice/sum-backward" where suspect.scenario.isEmpty:
      return NDArray.ones(suspect.expected.shape)
    case let path where path.hasPrefix("functional/") || path.hasPrefix("activation/"):
      guard let upstream = suspect.upstream, upstream.shape == suspect.expected.shape else { return nil }
      return suspect.expected / upstream
    default:
      return nil
    }
  }

  /// What the array would be if the sweep had started from ones.
  private func withoutDivergence(_ suspect: Suspect) -> NDArray? {
    guard let divergence = suspect.divergence else { return nil }
    switch (suspect.exercise, suspect.scenario, suspect.name) {
    case ("linear/backward", _, _):
      return suspect.given["c"].flatMap { ofLayer(suspect, upstream: $0) }
    case ("autograd/backward", "second-sweep", "dM-after-first-sweep"):
      guard let x = suspect.given["x"], let w = suspect.given["w"] else { return nil }
      return (x * w).broadcast(to: suspect.expected.shape)
    case ("autograd/backward", "reused-array", _), ("autograd/backward", "passed-on-gradient", _),
      ("activation/sigmoid-backward", _, _),
      ("activation/tanh-backward", _, _), ("activation/relu-backward", _, _),
      ("activation/identity-backward", _, _), ("practice/unused-branch", _, _),
      ("practice/missing-gradient", _, _):
      guard divergence.shape == suspect.expected.shape else { return nil }
      return suspect.expected / divergence
    default:
      return nil
    }
  }

  /// A gradient in a fully connected layer, if its upstream gradient were a row that is known without the
  /// divergence.
  private func ofLayer(_ suspect: Suspect, upstream: NDArray) -> NDArray? {
    guard let W = suspect.given["W"], let input = suspect.input else { return nil }
    let column =
      upstream.size == 1 ? NDArray.full([W.shape[0], 1], upstream.item) : upstream.reshaped([-1, 1])
    switch suspect.name {
    case "dW": return column * input
    case "db": return column.copy()
    case "gradient-of-input": return (column * W).sum(axis: 0, keepDims: true)
    default: return nil
    }
  }

  private func ofLayer(_ suspect: Suspect, upstream: Double) -> NDArray? {
    ofLayer(suspect, upstream: NDArray(upstream))
  }

  /// A gradient in `((x * w) · m) + c`, if each operation took its upstream gradient for ones.
  private func inChain(_ suspect: Suspect) -> NDArray? {
    let given = suspect.given
    guard let x = given["x"], let w = given["w"], let m = given["m"] else { return nil }
    switch suspect.name {
    case "gradient-of-c": return NDArray.ones(suspect.expected.shape)
    case "gradient-of-m": return (x * w).reshaped([-1, 1]).broadcast(to: m.shape)
    case "gradient-of-h": return m.sum(axis: 1).reshaped([1, -1])
    case "gradient-of-x": return w
    case "gradient-of-w": return x
    default: return nil
    }
  }
}
