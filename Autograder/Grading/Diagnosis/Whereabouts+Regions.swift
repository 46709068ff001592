internal import NDArrays

extension Whereabouts {
  /// Which part of an array is right, or wrong: where an input has one sign, a row, a column, the elements at the ends.
  func regions(
    _ role: ArrayRole, _ actual: NDArray, _ expected: NDArray, _ entry: Diagnosis.Case
  ) -> [String] {
    let isWrong = zip(actual.elements, expected.elements).map { !Tolerance.standard.accepts($0, for: $1) }
    var sentences = signs(role.name, isWrong, shape: expected.shape, entry)
    if expected.ndim == 2 {
      let columns = expected.shape[1]
      let rows = stride(from: 0, to: isWrong.count, by: columns).map { Array(isWrong[$0..<$0 + columns]) }
      sentences += places(role.name, rows, "row")
      sentences += places(role.name, (0..<columns).map { column in rows.map { $0[column] } }, "column")
    }
    sentences += places(role.name, isWrong.map { [$0] }, "element")
    let isZero = expected.elements.map { $0 == 0 }
    if isWrong == isZero, isZero.contains(false) {
      sentences.append("\(role.name) is wrong where it should be zero, and right everywhere else.")
    }
    sentences += thresholds(role.name, isWrong, entry)
    return sentences + zeros(role.name, actual, expected, entry)
  }

  /// Whether the wrong elements are those where an input is small, or large.
  private func thresholds(_ name: String, _ isWrong: [Bool], _ entry: Diagnosis.Case) -> [String] {
    guard isWrong.count > 2, isWrong.contains(true), isWrong.contains(false) else { return [] }
    return entry.given.sorted { $0.key < $1.key }.flatMap { given, array -> [String] in
      guard array.size == isWrong.count else { return [] }
      let readings = [
        (given, array.elements), ("the magnitude of \(given)", array.elements.map(\.magnitude)),
      ]
      return readings.flatMap { text, numbers -> [String] in
        let wrong = zip(numbers, isWrong).filter(\.1).map(\.0)
        let right = zip(numbers, isWrong).filter { !$0.1 }.map(\.0)
        guard let wrongLow = wrong.min(), let wrongHigh = wrong.max(), let low = right.min(),
          let high = right.max()
        else { return [] }
        if wrongHigh < low {
          return ["\(name) is right where \(text) is large, and wrong where it is small."]
        }
        return wrongLow > high
          ? ["\(name) is right where \(text) is small, and wrong where it is large."] : []
      }
    }
  }

  /// What all wrongly answered cases have, and none of the rightly answered ones.
  func difference(between failed: [Diagnosis.Case], and passed: [Diagnosis.Case]) -> String? {
    guard !passed.isEmpty else { return nil }
    let marks: [(sentence: String, isThere: (Diagnosis.Case) -> Bool)] = [
      (
        "with one row all is right, and with several rows it is not: each row is an example of its own.",
        { $0.given.values.contains { $0.ndim == 2 && $0.shape[0] > 1 } }
      ),
      (
        "where all that is given is positive all is right, and where some of it is negative it is not.",
        { $0.given.values.contains { $0.elements.contains { $0 < 0 } } }
      ),
    ]
    return marks.first { mark in
      failed.allSatisfy(mark.isThere) && !passed.contains(where: mark.isThere)
    }?.sentence
  }

  /// Whether everything is zero where an input is.
  private func zeros(_ name: String, _ actual: NDArray, _ expected: NDArray, _ entry: Diagnosis.Case)
    -> [String]
  {
    entry.given.sorted { $0.key < $1.key }.compactMap { given, array in
      guard array.shape == actual.shape, array.elements.contains(0), !expected.elements.contains(0),
        array.elements.map({ $0 == 0 }) == actual.elements.map({ $0 == 0 })
      else { return nil }
      return "\(name) is zero wherever \(given) is zero: only the elements where it is not have anything."
    }
  }

  /// Whether the wrong elements are those where an input has one sign.
  private func signs(
    _ name: String, _ isWrong: [Bool], shape: [Int], _ entry: Diagnosis.Case
  ) -> [String] {
    entry.given.sorted { $0.key < $1.key }.compactMap { given, array in
      guard array.shape == shape else { return nil }
      let isNegative = array.elements.map { $0 < 0 }
      guard isNegative.contains(true), isNegative.contains(false) else { return nil }
      if isWrong == isNegative {
        return "\(name) is right where \(given) is positive, and wrong where it is negative."
      }
      return isWrong == isNegative.map(!)
        ? "\(name) is right where \(given) is negative, and wrong where it is positive." : nil
    }
  }

  /// Whether the first or the last of some parts is the only right one, or the only wrong one.
  private func places(_ name: String, _ parts: [[Bool]], _ word: String) -> [String] {
    guard parts.count > 1 else { return [] }
    let isRight = parts.map { !$0.contains(true) }
    let right = isRight.indices.filter { isRight[$0] }
    var sentences: [String] = []
    for (index, which) in [(0, "first"), (parts.count - 1, "last")] {
      if right == [index] {
        sentences.append("only the \(which) \(word) of \(name) is right: the others need the same.")
      }
      if right.count == parts.count - 1, !isRight[index] {
        sentences.append("\(name) is right but for its \(which) \(word).")
      }
    }
    return sentences
  }

  /// Whether all elements have the right sign, and are too large, or too small.
  func sizes(_ name: String, _ actual: NDArray, _ expected: NDArray) -> [String] {
    let pairs = Array(zip(actual.elements, expected.elements))
    guard pairs.count > 2, pairs.allSatisfy({ $0.isFinite && $0 * $1 > 0 }) else { return [] }
    if pairs.allSatisfy({ $0.magnitude > $1.magnitude }) {
      return ["every element of \(name) has the right sign, and is too large."]
    }
    return pairs.allSatisfy { $0.magnitude < $1.magnitude }
      ? ["every element of \(name) has the right sign, and is too small."]
      : ["every element of \(name) has the right sign, and not the right size."]
  }
}
