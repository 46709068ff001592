internal import NDArrays

// The right numbers, counted wrongly.

extension Relation {
  /// Times, or divided by, a number of rows, columns or elements: a sum in the place of a mean, or a mean of what should be added.
  static let count = Relation(.count) { suspect in
    let (name, expected) = (suspect.name, suspect.expected)
    guard !expected.isAllZero, suspect.role.kind != .change else { return nil }
    for (text, count) in suspect.counts where count > 1 {
      if suspect.isLike(Double(count) * expected) {
        return
          "\(name) is what is expected times the number of \(text): it is a sum where a mean is asked, or is counted once for each."
      }
      if suspect.isLike(expected / Double(count)) {
        return
          "\(name) is what is expected, divided by the number of \(text): it is a mean where a sum is asked, or is divided again."
      }
    }
    return nil
  }
}

extension Suspect {
  /// What could have been counted: the array's own elements, and rows and columns of what was given.
  fileprivate var counts: [(text: String, count: Int)] {
    let matrices = entry.given.sorted { $0.key < $1.key }.filter { $0.value.ndim == 2 }
    return [("its elements", expected.size)]
      + matrices.map { ("rows of \($0.key)", $0.value.shape[0]) }
      + matrices.map { ("columns of \($0.key)", $0.value.shape[1]) }
      + matrices.map { ("elements of \($0.key)", $0.value.size) }
  }
}
