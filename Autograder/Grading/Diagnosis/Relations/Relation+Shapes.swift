internal import NDArrays

// The right curve moved or cut off, or one number for all.

extension Relation {
  /// The right numbers, stretched and moved.
  static let affine = Relation(.affine) { suspect in
    let (name, actual, expected) = (suspect.name, suspect.actual, suspect.expected)
    guard actual.shape == expected.shape, expected.size > 2, suspect.role.kind != .change else { return nil }
    let difference = actual.elements[0] - expected.elements[0]
    if suspect.isLike(expected + difference) {
      return "every element of \(name) is what is expected and one and the same number more, or less."
    }
    let pairs = zip(expected.elements, actual.elements).sorted { $0.0 < $1.0 }
    guard let low = pairs.first, let high = pairs.last, high.0 - low.0 > 1e-3 * high.0.magnitude else {
      return nil
    }
    let slope = (high.1 - low.1) / (high.0 - low.0)
    let offset = low.1 - slope * low.0
    guard slope.isFinite, slope.magnitude > 1e-6, offset.magnitude > 1e-6,
      suspect.isLike(slope * expected + offset)
    else { return nil }
    return
      "every element of \(name) is what is expected, times one number and plus another: the right numbers, stretched and moved."
  }

  /// One number for all elements.
  static let sameEverywhere = Relation(.sameEverywhere) { suspect in
    let start = suspect.base ?? NDArray.zeros(suspect.expected.shape)
    guard suspect.actual.shape == suspect.expected.shape, start.shape == suspect.expected.shape,
      suspect.role.kind != .change
    else { return nil }
    let pairs = zip((suspect.actual - start).elements, (suspect.expected - start).elements)
    guard pairs.allSatisfy({ ($0 == 0) == ($1 == 0) }) else { return nil }
    let numbers = pairs.filter { $1 != 0 }
    guard numbers.count > 1, let first = numbers.first else { return nil }
    let tolerance = Tolerance.standard
    guard numbers.allSatisfy({ tolerance.accepts($0.0, for: first.0) }),
      !numbers.allSatisfy({ tolerance.accepts($0.1, for: first.1) })
    else { return nil }
    return suspect.base == nil
      ? "\(suspect.name) has one and the same number wherever it is not zero: each element needs its own."
      : "\(suspect.name) went up by one and the same number everywhere: each element needs its own."
  }

  /// The right numbers, cut off.
  static let cutOff = Relation(.cutOff) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    // Of a single number, or where nothing is left as it was, it would be a guess.
    guard suspect.role.kind != .change, suspect.actual.shape == expected.shape,
      zip(suspect.actual.elements, expected.elements).contains(where: {
        $1 != 0 && Tolerance.standard.accepts($0, for: $1)
      })
    else { return nil }
    let forms = [
      ("negative elements were set to zero", maximum(expected, 0)),
      ("positive elements were set to zero", minimum(expected, 0)),
      ("what is beyond one and minus one was cut off", minimum(maximum(expected, -1), 1)),
      ("what is above one and below zero was cut off", minimum(maximum(expected, 0), 1)),
    ]
    let found = forms.filter { suspect.isLike($0.1) }
    return found.first.map { "\(name) is what is expected, but \($0.0)." }
  }
}
