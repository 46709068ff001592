internal import NDArrays

/// The second sweep still counts what belongs to the first.
struct NotCleared: SignatureExplanation {
  let identifier = Hint.Identifier.notCleared

  func signatures(for suspect: Suspect) -> [Signature] {
    guard let first = first(for: suspect), first.shape == suspect.expected.shape else { return [] }
    return [1.0, 2.0].map { times in
      Signature(
        suspect.expected + times * first,
        "\(suspect.name) still contains what the first sweep collected: zeroGrad did not clear "
          + "everything in the engine."
      )
    }
  }

  /// What the first sweep collected for an array that the second one uses, too.
  private func first(for suspect: Suspect) -> NDArray? {
    let given = suspect.given
    switch suspect.name {
    case "gradient-of-a-in-second-sweep":
      return suspect.allExpected["gradient-of-a"]
    case "dW-after-second-sweep", "db-after-second-sweep", "dM-after-second-sweep":
      return suspect.base
    case "gradient-of-x-after-second-sweep", "gradient-of-w-after-second-sweep":
      guard let divergence = given["divergence"], let M = given["M"] else { return nil }
      let factor = suspect.name.hasPrefix("gradient-of-x") ? given["w"] : given["x"]
      return factor.map { (divergence.reshaped([-1, 1]) * M).sum(axis: 0, keepDims: true) * $0 }
    default:
      return nil
    }
  }
}
