internal import NDArrays

/// The gradient stops on its way: the last operation's inputs have theirs, those of earlier operations have none.
struct MissingUpstreamOfEarlier: Explanation {
  let identifier = Hint.Identifier.missingUpstreamOfEarlier

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.actual.shape == suspect.expected.shape, !suspect.expected.isAllZero,
      suspect.actual.isAllZero, let later = later(than: suspect)
    else { return nil }
    return
      "\(suspect.name) is all zeros, although \(later), which comes after it in the forward pass, has a gradient: "
      + "the earlier operations get nothing from the later ones."
  }

  /// An array that the sweep reaches before this one, and that has a gradient.
  private func later(than suspect: Suspect) -> String? {
    guard let stages = stages(of: suspect), let own = stages.firstIndex(where: { $0.contains(suspect.name) })
    else { return nil }
    return stages[..<own].joined().first { name in
      suspect.allActual[name].map { !$0.isAllZero && !$0.isClose(to: suspect.given[name] ?? NDArray(0)) }
        ?? false
    }
  }

  /// The arrays in the order in which a sweep reaches them; those of one stage at the same time.
  private func stages(of suspect: Suspect) -> [[String]]? {
    switch (suspect.exercise, suspect.scenario) {
    case ("autograd/backward", "chain"):
      [["gradient-of-c"], ["gradient-of-m", "gradient-of-h"], ["gradient-of-x", "gradient-of-w"]]
    case ("autograd/backward", "reused-array"): [["gradient-of-h"], ["gradient-of-x", "gradient-of-w"]]
    case ("autograd/backward", "external-gradient"): [["dW"], ["gradient-of-h"], ["gradient-of-x"]]
    case ("autograd/backward", "second-sweep"):
      [["dM-after-first-sweep"], ["gradient-of-x-after-second-sweep", "gradient-of-w-after-second-sweep"]]
    case ("linear/skip-connection-backward", _): [["dW2", "db2"], ["dW1", "db1"], ["gradient-of-x"]]
    case ("linear/backward", _): [["dW", "db"], ["gradient-of-input"], ["gradient-of-a"]]
    case (let path, _) where path.hasPrefix("activation/"): [["gradient-of-input"], ["gradient-of-a"]]
    case (let path, _) where path.hasPrefix("loss/"): [["gradient-of-y-hat"], ["gradient-of-a"]]
    default: nil
    }
  }
}
