internal import NDArrays

/// Which formula a wrong array is, where nothing known fits: it says what was done, and leaves it to the student to compare that with
/// what should be done.
struct FormulaReason {
  /// What the returned arrays are.
  let roles: [ArrayRole]

  /// The formula of the first wrong array, if it is the same one in all wrongly answered cases.
  func hint(for cases: [Diagnosis.Case]) -> Hint? {
    let failed = cases.filter { !$0.mismatches.isEmpty }
    guard let first = failed.first, let found = formula(of: first) else { return nil }
    guard failed.dropFirst().allSatisfy({ formula(of: $0) == found }) else { return nil }
    return Hint(
      .formula, "\(found.array) came back as \(found.text), and that is something else than is asked.",
      needsFoundations: true)
  }

  private struct Found: Equatable {
    let array: String
    let text: String
  }

  private func formula(of entry: Diagnosis.Case) -> Found? {
    let role = roles.first { role in entry.mismatches.contains { $0.array == role.name } }
    guard let role, role.kind == .gradient || role.kind == .output, role.first == nil,
      let actual = entry.actual[role.name], actual.shape == entry.expected[role.name]?.shape
    else { return nil }
    let leaves = entry.given.filter { $0.value.shape == actual.shape }.sorted { $0.key < $1.key }
      .map { FormulaSearch.Term(text: $0.key, elements: $0.value.elements) }
    return FormulaSearch(leaves, target: actual.elements)?.formula.map { Found(array: role.name, text: $0) }
  }
}
