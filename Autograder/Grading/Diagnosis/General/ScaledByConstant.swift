internal import NDArrays

/// Every element is off by the same factor.
struct ScaledByConstant: Explanation {
  let identifier = Hint.Identifier.scaledByConstant

  func sentence(for suspect: Suspect) -> String? {
    guard let factor = suspect.constantFactor else { return nil }
    return
      "every element of \(suspect.name) is what is expected times \(factorText(factor)): a "
      + "constant factor is wrong."
  }

  func detail(for suspect: Suspect) -> String {
    suspect.constantFactor.map(factorText) ?? ""
  }
}
