internal import NDArrays

/// Where the wrong numbers are, and where the right ones: what can still be said of a wrong answer that looks like nothing known.
struct Whereabouts {
  /// What the returned arrays are.
  let roles: [ArrayRole]

  /// What is true of all wrongly answered cases; `nil` if there is nothing to say.
  func hint(for cases: [Diagnosis.Case]) -> Hint? {
    let failed = cases.filter { !$0.mismatches.isEmpty }
    guard let first = failed.first else { return nil }
    let sentence =
      sentences(first).first { sentence in failed.allSatisfy { sentences($0).contains(sentence) } }
    return (sentence ?? difference(between: failed, and: cases.filter(\.mismatches.isEmpty))).map {
      Hint(.whereabouts, $0, needsFoundations: true)
    }
  }

  /// What is true of one case, the most telling first.
  private func sentences(_ entry: Diagnosis.Case) -> [String] {
    let wrong = roles.filter { role in entry.mismatches.contains { $0.array == role.name } }
    guard let role = wrong.first, let actual = entry.actual[role.name],
      let expected = entry.expected[role.name]
    else { return [] }
    var sentences: [String] = []
    if actual.shape == expected.shape { sentences += regions(role, actual, expected, entry) }
    if let name = role.first, !wrong.contains(where: { $0.first == nil }) {
      sentences.append(
        "\(name) is right, and \(role.name) is not: the second pass finds something that the first one left behind."
      )
    }
    let right = roles.filter { other in
      other.first == nil && other.kind != .change && entry.expected[other.name] != nil
        && !wrong.contains { $0.name == other.name }
    }
    let wrongNames = wrong.filter { $0.first == nil && $0.kind != .change }.map(\.name)
    if !right.isEmpty, wrongNames.count == 1 {
      sentences.append(
        "\(wrongNames[0]) is wrong, and \(right.map(\.name).joined(separator: ", ")) right: the mistake is in what leads to the one "
          + "and not to the other.")
    }
    if actual.shape == expected.shape { sentences += sizes(role.name, actual, expected) }
    return sentences
  }
}
