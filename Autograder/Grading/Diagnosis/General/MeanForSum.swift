internal import NDArrays

/// A mean where a sum is asked: over the classes, over all elements, over what was broadcast.
struct MeanForSum: SignatureExplanation {
  let identifier = Hint.Identifier.meanForSum

  func signatures(for suspect: Suspect) -> [Signature] {
    counts(for: suspect).filter { $0.count > 1 }.map { count, what in
      Signature(
        suspect.expected / Double(count),
        "\(suspect.name) is \(count) times too small, and there are \(count) \(what): it looks "
          + "like a mean over them "
          + "where the sum is asked.")
    }
  }

  private func counts(for suspect: Suspect) -> [(count: Int, what: String)] {
    switch suspect.exercise {
    case let path where path.contains("softmax-cross-entropy") || path.hasPrefix("practice/l"):
      guard let classes = suspect.classes, let truth = suspect.given["y"] else { return [] }
      return truth.size == classes
        ? [(classes, "classes")] : [(classes, "classes"), (truth.size, "predictions in all")]
    case "practice/sum-backward" where suspect.scenario.isEmpty:
      return [(suspect.expected.size, "elements")]
    case "practice/broadcasting":
      guard let upstream = suspect.upstream, suspect.expected.size > 0 else { return [] }
      return [(upstream.size / suspect.expected.size, "repetitions of each element")]
    case "autograd/backward":
      return suspect.divergence.map { [($0.size, "elements in the divergence")] } ?? []
    default:
      return []
    }
  }
}
