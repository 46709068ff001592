internal import NDArrays

// A function of the right numbers, or the right numbers elsewhere.

extension Relation {
  /// What is expected went through one more function, or one too few.
  static let functionOfExpected = Relation(.functionOfExpected) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard suspect.role.kind == .output else { return nil }
    let forms = [
      ("the exponential of what is expected", exp(expected)),
      ("exp of minus what is expected", exp(-expected)),
      ("the logarithm of what is expected", log(expected)),
      ("minus the logarithm of what is expected", -log(expected)),
      ("the square root of what is expected", sqrt(expected)),
      ("the square of what is expected", expected * expected),
      ("one divided by what is expected", 1 / expected),
      ("one minus what is expected", 1 - expected),
      ("one more than is expected", 1 + expected),
      ("one less than is expected", expected - 1),
    ]
    let found = forms.filter { suspect.isLike($0.1) }
    return found.count == 1 ? "\(name) is \(found[0].0): a step is missing, or one is there too many." : nil
  }

  /// The answer to a question where a quantity is asked.
  static let zerosAndOnes = Relation(.zerosAndOnes) { suspect in
    let isBinary = { (array: NDArray) in array.elements.allSatisfy { $0 == 0 || $0 == 1 } }
    guard suspect.actual.size > 0, suspect.role.kind != .change, isBinary(suspect.actual),
      !isBinary(suspect.expected)
    else { return nil }
    return
      "\(suspect.name) holds nothing but zeros and ones: that says whether something is so, as a comparison does, and a value is asked."
  }

  /// In each row one element is too large by as much as another one is too small.
  static let displaced = Relation(.displaced) { suspect in
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard actual.shape == expected.shape, let width = expected.shape.last, width > 2,
      suspect.role.kind != .change
    else { return nil }
    let differences = zip(actual.elements, expected.elements).map { $0 - $1 }
    guard differences.allSatisfy(\.isFinite) else { return nil }
    let small = 1e-6 * (expected.elements.map(\.magnitude).max() ?? 0)
    var isWrongSomewhere = false
    for row in stride(from: 0, to: differences.count, by: width) {
      let wrong = differences[row..<row + width].filter { $0.magnitude > small }
      guard wrong.isEmpty || (wrong.count == 2 && (wrong[0] + wrong[1]).magnitude <= small) else {
        return nil
      }
      if !wrong.isEmpty { isWrongSomewhere = true }
    }
    guard isWrongSomewhere else { return nil }
    return
      "\(suspect.name) is right but for two elements of a row, of which one is too large by as much as the other is too small: something "
      + "was added or subtracted in the wrong place."
  }

  /// The right numbers in another order.
  static let otherOrder = Relation(.otherOrder) { suspect in
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard actual.shape == expected.shape, expected.size > 2,
      actual.elements.allSatisfy(\.isFinite), !suspect.isExpected(actual)
    else { return nil }
    let isSame = zip(actual.elements.sorted(), expected.elements.sorted()).allSatisfy {
      Tolerance.standard.accepts($0, for: $1)
    }
    return isSame ? "\(suspect.name) has the right numbers, in another order." : nil
  }
}
