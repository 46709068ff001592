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
    let found = suspect.companions.flatMap { companion -> [String] in
      let (other, array) = (companion.name, companion.array)
      let forms = [
        ("\(name) is what is expected, and \(other) was added to it", expected + array),
        ("\(name) is what is expected, and \(other) was subtracted from it", expected - array),
        ("\(name) is what is expected, subtracted from \(other)", array - expected),
      ]
      return forms.filter { suspect.isLike($0.1) }.map(\.0)
    }
    return found.count == 1 ? "\(found[0]): it has no part there." : nil
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
        ("the square root of what it should be: a square is missing", array * sqrt(abs(local))),
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
