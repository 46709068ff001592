internal import NDArrays

// The right numbers with a wrong sign or factor.

extension Relation {
  /// The sign is the opposite one.
  static let negated = Relation(.negated) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    if suspect.isLike(-expected) { return "\(name) has the opposite sign of what is expected." }
    guard let base = suspect.base, base.shape == expected.shape, suspect.isLike(2 * base - expected) else {
      return nil
    }
    return "\(name) went down by what it should have gone up by: a sign is wrong."
  }

  /// Something was counted twice.
  static let doubled = Relation(.doubled) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    if suspect.isLike(2 * expected) {
      return "\(name) is exactly twice what is expected: something is counted twice."
    }
    guard let base = suspect.base, base.shape == expected.shape, suspect.isLike(2 * expected - base) else {
      return nil
    }
    return "\(name) went up by exactly twice what is expected in this sweep."
  }

  /// The sum of all elements in the place of each.
  static let summedUp = Relation(.summedUp) { suspect in
    let expected = suspect.expected
    // Where only one element is not zero, it is the sum of all; where all are equal, the sum is a multiple of each.
    guard expected.size > 1, expected.elements.filter({ $0 != 0 }).count > 1,
      !expected.isClose(to: NDArray.full(expected.shape, expected.elements[0])),
      suspect.isLike(NDArray.full(expected.shape, expected.sum().item))
    else { return nil }
    return
      "every element of \(suspect.name) is the sum of all that are expected: it was summed over too many axes."
  }

  /// Every element is off by the same factor.
  static let scaledByConstant = Relation(.scaledByConstant) { suspect in
    guard suspect.hasConstantFactor else { return nil }
    if suspect.isLike(suspect.expected / 2) {
      return
        "\(suspect.name) is exactly half of what is expected: a factor of two is missing, or a part of a sum."
    }
    return
      "every element of \(suspect.name) is what is expected times one and the same number: a constant factor is wrong."
  }

  /// The magnitudes are right, and every sign is the same.
  static let signLost = Relation(.signLost) { suspect in
    let elements = suspect.expected.elements
    let small = 1e-3 * (elements.map(\.magnitude).max() ?? 0)
    guard elements.contains(where: { $0 > small }), elements.contains(where: { $0 < -small }),
      suspect.isLike(abs(suspect.expected))
    else { return nil }
    return "\(suspect.name) has the right magnitudes, but all signs were lost."
  }
}

extension Suspect {
  /// Whether every element is off by the same factor, and there is enough to see it.
  ///
  /// A single number, or an array full of one number, is a multiple of any other: nothing could be learned
  /// from that, unless the other pass, which starts from other numbers, has the same factor.
  fileprivate var hasConstantFactor: Bool {
    guard let factor = Self.factor(from: expected, to: actual) else { return false }
    let magnitudes = expected.elements.map(\.magnitude)
    let largest = magnitudes.max() ?? 0
    if Set(magnitudes.filter { $0 > 1e-3 * largest }).count > 1 { return true }
    guard let other = role.first ?? roles.first(where: { $0.first == name })?.name,
      let otherActual = entry.actual[other], let otherExpected = entry.expected[other],
      otherExpected.shape == expected.shape, !otherExpected.isClose(to: expected),
      let otherFactor = Self.factor(from: otherExpected, to: otherActual)
    else { return false }
    return (factor - otherFactor).magnitude <= 1e-6 * factor.magnitude
  }

  private static func factor(from expectedArray: NDArray, to actualArray: NDArray) -> Double? {
    guard actualArray.shape == expectedArray.shape else { return nil }
    let (actual, expected) = (actualArray.elements, expectedArray.elements)
    let largest = expected.map(\.magnitude).max() ?? 0
    guard largest > 0, let position = expected.firstIndex(where: { $0.magnitude == largest })
    else { return nil }
    let factor = actual[position] / expected[position]
    guard factor.isFinite, factor.magnitude > 1e-6, (factor - 1).magnitude > 1e-3 else { return nil }
    return actualArray.isClose(to: expectedArray * factor) ? factor : nil
  }
}
