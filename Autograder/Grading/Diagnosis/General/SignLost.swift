internal import NDArrays

/// The magnitudes are right, and every sign is the same.
struct SignLost: SignatureExplanation {
  let identifier = Hint.Identifier.signLost

  func signatures(for suspect: Suspect) -> [Signature] {
    let elements = suspect.expected.elements
    let small = 1e-3 * (elements.map(\.magnitude).max() ?? 0)
    guard elements.contains(where: { $0 > small }), elements.contains(where: { $0 < -small }) else {
      return []
    }
    return [
      Signature(abs(suspect.expected), "\(suspect.name) has the right magnitudes, but all signs were lost.")
    ]
  }
}
