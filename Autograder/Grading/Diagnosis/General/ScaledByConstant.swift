internal import NDArrays

/// Every element is off by the same factor.
struct ScaledByConstant: Explanation {
  let identifier = Hint.Identifier.scaledByConstant

  func sentence(for suspect: Suspect) -> String? {
    guard let factor = suspect.constantFactor else { return nil }
    let text =
      "every element of \(suspect.name) is what is expected times \(factorText(factor)): a constant factor is wrong"
    guard suspect.exercise == "activation/tanh-backward", factorText(factor) == "0.5" else {
      return "\(text)."
    }
    return
      "\(text), or, if tanh is made of primitive operations, only one of the ways from x to the result is recorded."
  }

  func detail(for suspect: Suspect) -> String {
    suspect.constantFactor.map(factorText) ?? ""
  }
}
