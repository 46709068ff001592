internal import NDArrays

/// One input's gradient where another one's belongs.
struct OtherInputsGradient: SignatureExplanation {
  let identifier = Hint.Identifier.otherInputsGradient

  func signatures(for suspect: Suspect) -> [Signature] {
    // With one ReLU used twice, and with equal inputs, two gradients are the same numbers for many reasons.
    guard suspect.exercise != "practice/shared-activation", suspect.scenario != "equal-values",
      suspect.name.hasPrefix("gradient-of-"),
      !suspect.name.contains("second")
    else { return [] }
    return suspect.allExpected.sorted { $0.key < $1.key }.compactMap { other, gradient in
      guard other != suspect.name, other.hasPrefix("gradient-of-"), !other.contains("second"),
        !gradient.isAllZero, !gradient.isClose(to: -suspect.expected)
      else { return nil }
      let remark =
        suspect.isRight(other)
        ? "one gradient came back in two places" : "two gradients stand in each other's place"
      return Signature(gradient, "\(suspect.name) is what is expected as \(other): \(remark).")
    }
  }
}
