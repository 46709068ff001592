internal import NDArrays

/// The gradient stops on its way: the last operation's inputs have theirs, those of earlier operations have
/// none.
struct MissingUpstreamOfEarlier: Explanation {
  let identifier = Hint.Identifier.missingUpstreamOfEarlier

  func sentence(for suspect: Suspect) -> String? {
    guard let stages = stages(of: suspect), let own = stages.firstIndex(where: { $0.contains(suspect.name) }),
      !suspect.expected.isAllZero, stages[own...].joined().allSatisfy({ isEmpty($0, in: suspect) }),
      !stages[..<own].joined().contains(where: { isEmpty($0, in: suspect) }),
      let later = stages[..<own].joined().first
    else { return nil }
    return "\(suspect.name) got nothing, although \(later), later in the forward pass, got its gradient: the "
      + "gradients do not travel from the later operations to the earlier ones."
  }

  /// Whether nothing was added to the array called `name`.
  private func isEmpty(_ name: String, in suspect: Suspect) -> Bool {
    guard let actual = suspect.allActual[name] else { return false }
    return actual.isAllZero || suspect.given[name].map(actual.isClose) ?? false
  }

  /// The arrays in the order in which a sweep reaches them; those of one stage at the same time.
  private func stages(of suspect: Suspect) -> [[String]]? {
    switch (suspect.exercise, suspect.scenario) {
    case ("autograd/backward", "chain"):
      [["gradient-of-c"], ["gradient-of-m", "gradient-of-h"], ["gradient-of-x", "gradient-of-w"]]
    case ("autograd/backward", "reused-array"), ("autograd/backward", "passed-on-gradient"):
      [["gradient-of-h"], ["gradient-of-x", "gradient-of-w"]]
    case ("autograd/backward", "external-gradient"): [["dW"], ["dV", "gradient-of-h"], ["gradient-of-x"]]
    case ("autograd/backward", "mixed-places"):
      [["dP"], ["dZ", "dC", "gradient-of-h"], ["gradient-of-x", "gradient-of-w"]]
    case ("autograd/backward", "second-sweep"):
      [["dM-after-first-sweep"], ["gradient-of-x-after-second-sweep", "gradient-of-w-after-second-sweep"]]
    case ("linear/skip-connection-backward", _): [["dW2", "db2"], ["dW1", "db1"], ["gradient-of-x"]]
    case ("linear/backward", _): [["dW", "db", "gradient-of-input"], ["gradient-of-a"]]
    case (let path, _) where path.hasPrefix("activation/"): [["gradient-of-input"], ["gradient-of-a"]]
    case (let path, _) where path.hasPrefix("loss/"): [["gradient-of-y-hat"], ["gradient-of-a"]]
    default: nil
    }
  }
}
