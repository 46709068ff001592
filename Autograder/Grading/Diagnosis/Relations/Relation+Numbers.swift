internal import NDArrays

// Elements that are no numbers, or all zero.

extension Relation {
  /// `exp` of anything larger than this is infinite.
  private static let largestExponent = 709.0

  /// Inputs too large for `exp`: above 709 it is infinite, below −745 it is zero.
  static let overflow = Relation(.overflow) { suspect in
    // What is given as factors meets as a product.
    let given = Array(suspect.entry.given.values)
    let products = given.flatMap { first in given.filter { $0.shape == first.shape }.map { first * $0 } }
    let largest = (given + products).flatMap(\.elements).map(\.magnitude).max() ?? 0
    guard suspect.expected.elements.allSatisfy(\.isFinite),
      suspect.actual.elements.contains(where: { !$0.isFinite }), largest > largestExponent
    else { return nil }
    return
      "\(suspect.name) is not finite, and the inputs are large: exp of more than \(Int(largestExponent)) is infinite, and exp of "
      + "minus that is zero."
  }

  /// A number is expected, and something else came back.
  static let notFinite = Relation(.notFinite) { suspect in
    guard suspect.expected.elements.allSatisfy(\.isFinite),
      suspect.actual.elements.contains(where: { !$0.isFinite })
    else { return nil }
    return
      "\(suspect.name) contains nan or inf, where a number is expected: look for a division by zero, a log or a root of "
      + "something that is not positive, or an overflow."
  }

  /// Nothing was written: every element is zero.
  static let allZero = Relation(.allZero) { suspect in
    guard suspect.actual.shape == suspect.expected.shape, suspect.actual.isAllZero, suspect.actual.size > 0,
      !suspect.expected.isAllZero
    else { return nil }
    guard suspect.isGradient else { return "\(suspect.name) is all zeros." }
    if suspect.entry.record != nil {
      return
        "\(suspect.name) is all zeros, although what was recorded leads there: a backward function on the way returns zeros, or nil, "
        + "or its gradients in another order than that of the inputs."
    }
    return
      "\(suspect.name) is all zeros: it looks as if nothing was ever added to it. Is every step recorded, with the very arrays "
      + "that went into it and came out of it, and does it return a gradient for each?"
  }
}
