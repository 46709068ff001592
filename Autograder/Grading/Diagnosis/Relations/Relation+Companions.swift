internal import NDArrays

// The right numbers with another array beside them: as a factor, as a term, or in the place of one.

extension Relation {
  /// Times or divided by something that was given: a factor too many, one that is missing, or one in another's place.
  static let extraFactor = Relation(.extraFactor) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard suspect.role.kind != .change else { return nil }
    let singles = suspect.companions
    var forms: [(text: String, factor: NDArray)] = []
    for single in singles {
      let (other, array, inverse) = (single.name, single.array, single.inverse)
      forms += [
        ("times \(other): \(other) is a factor too many", array),
        ("divided by \(other): \(other) divides once too often, or is not there as a factor", inverse),
        ("divided by \(other) twice: \(other) divides where it should be a factor", inverse * inverse),
        ("times \(other) twice: \(other) is a factor where it should divide", array * array),
      ]
    }
    for product in suspect.productsOfCompanions {
      forms.append(("times \(product.name): that is a factor too many", product.array))
    }
    for (index, first) in singles.enumerated() {
      for second in singles[index...].dropFirst() {
        forms += [(first, second), (second, first)].map { here, there in
          (
            "times \(here.name) and divided by \(there.name): one of them stands in the other's place",
            here.array * there.inverse
          )
        }
      }
    }
    let found = forms.flatMap { form in
      [("", 1.0), (", with the opposite sign", -1), (", and twice that", 2)].compactMap { remark, sign in
        suspect.isLike(sign * expected * form.factor) ? "\(form.text)\(remark)" : nil
      }
    }
    return found.count == 1 ? "every element of \(name) is what is expected \(found[0])." : nil
  }

  /// Something that was given stands beside the right numbers, added or subtracted.
  static let extraTerm = Relation(.extraTerm) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard suspect.role.kind != .change else { return nil }
    let found = (suspect.companions + suspect.repeatedRows).compactMap { companion -> String? in
      let (other, array) = (companion.name, companion.array)
      if suspect.isLike(expected + array) { return "\(other) was added to it" }
      if suspect.isLike(expected - array) { return "\(other) was subtracted from it, or is missing" }
      if suspect.isLike(array - expected) { return "it was subtracted from \(other)" }
      guard suspect.actual.shape == expected.shape, expected.size > 2,
        let place = array.elements.indices.max(by: {
          array.elements[$0].magnitude < array.elements[$1].magnitude
        })
      else { return nil }
      let part = (suspect.actual.elements[place] - expected.elements[place]) / array.elements[place]
      guard part.isFinite, part.magnitude > 1e-6, suspect.isLike(expected + part * array) else { return nil }
      return "a multiple of \(other) was added to it, or a part of it is missing"
    }
    return found.count == 1 ? "\(name) is what is expected, but \(found[0])." : nil
  }

  /// What belongs to two arrays came back together.
  static let combination = Relation(.combination) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard suspect.isGradient else { return nil }
    let others = suspect.roles.filter { role in
      role.kind == suspect.role.kind && role.first == suspect.role.first && role.name != name
        && suspect.entry.expected[role.name]?.shape == expected.shape
    }
    let found = others.flatMap { role -> [String] in
      guard let other = suspect.entry.expected[role.name], !other.isAllZero else { return [] }
      let forms = [("the sum", expected + other), ("the difference", expected - other)]
      return forms.filter { suspect.isLike($0.1) || suspect.isLike(-$0.1) }.map { text, _ in
        "\(name) is \(text) of what is expected as \(name) and as \(role.name): each input has a gradient of its own."
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What stands beside a given array is squared, or its root, or upside down.
  static let power = Relation(.power) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard suspect.isGradient else { return nil }
    var found: [String] = []
    for companion in suspect.companions + suspect.productsOfCompanions {
      let (other, array) = (companion.name, companion.array)
      guard !other.split(separator: " ").contains(where: { $0 == suspect.role.of ?? "" }) else { continue }
      let local = expected * companion.inverse
      guard local.elements.allSatisfy({ $0.isFinite && $0 != 0 }), local.hasSeveralMagnitudes else {
        continue
      }
      let forms = [
        ("the square of what it should be", array * local * local),
        ("the square root of what it should be: a square is missing", array * sign(local) * sqrt(abs(local))),
        ("upside down", array * array / expected),
      ]
      for (text, form) in forms {
        if suspect.isLike(form) { found.append("in \(name), what multiplies \(other) is \(text).") }
        if suspect.isLike(-form) {
          found.append("in \(name), what multiplies \(other) is \(text), and the sign is the opposite one.")
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}

/// An array that may stand beside another one.
private struct Companion {
  let name: String
  let array: NDArray

  /// One divided by it, element by element.
  let inverse: NDArray

  init(_ name: String, _ array: NDArray) {
    (self.name, self.array) = (name, array)
    inverse = NDArray(array.elements.map { 1 / $0 }, shape: array.shape)
  }
}

extension Suspect {
  /// What was given in the shape of this array, with more than one magnitude: as a factor it can be told from a number.
  fileprivate var companions: [Companion] {
    entry.given.filter { $0.value.shape == expected.shape && $0.value.hasSeveralMagnitudes }
      .sorted { $0.key < $1.key }.map { Companion($0.key, $0.value) }
  }

  /// What was given as a row, or as a column, that fits each row of this array.
  fileprivate var repeatedRows: [Companion] {
    guard let width = expected.shape.last, expected.ndim == 2 else { return [] }
    return entry.given.sorted { $0.key < $1.key }.filter { _, array in
      array.shape != expected.shape && array.size == width && array.shape.contains(width)
        && array.hasSeveralMagnitudes
    }.map { Companion($0.key, NDArray.zeros(expected.shape) + $0.value.copy().reshaped([1, width])) }
  }

  /// Products of two of those: an exercise makes some of its arrays in this way.
  fileprivate var productsOfCompanions: [Companion] {
    let singles = companions
    return singles.indices.flatMap { index in
      singles[index...].dropFirst().map {
        Companion("\(singles[index].name) * \($0.name)", singles[index].array * $0.array)
      }
    }
  }
}

extension NDArray {
  /// Whether it is more than one number, up to signs.
  fileprivate var hasSeveralMagnitudes: Bool {
    let magnitudes = elements.map(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return false }
    return largest - smallest > 1e-3 * largest
  }
}
