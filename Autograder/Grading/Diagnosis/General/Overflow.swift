internal import NDArrays

/// Inputs too large for `exp`: above 709 it is infinite, below −745 it is zero.
struct Overflow: Explanation {
  /// `exp` of anything larger than this is infinite.
  private static let largestExponent = 709.0

  let identifier = Hint.Identifier.overflow

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.expected.elements.allSatisfy(\.isFinite),
      let found = suspect.actual.elements.first(where: { !$0.isFinite }), let input = suspect.input
    else { return nil }
    let largest = input.elements.map(\.magnitude).max() ?? 0
    guard largest > Self.largestExponent else { return nil }
    return
      "\(suspect.name) contains \(found.isNaN ? "nan" : "\(found)"): the inputs are as large as "
      + "\(factorText(largest)), exp of that is infinite, and exp of minus that is zero."
  }
}
