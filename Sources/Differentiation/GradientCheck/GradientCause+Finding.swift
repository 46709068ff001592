internal import NDArrays

// The order of the questions matters: what explains more comes first.

extension GradientCause {
  /// What fits best; `nil` if the gradient is right or nothing fits.
  static func likely(
    for comparison: GradientComparison, elements: [GradientCheck.Element], conduct: GradientConduct
  ) -> GradientCause? {
    fromConduct(comparison, conduct)
      ?? fromShape(comparison)
      ?? fromWholeGradient(comparison, elements)
      ?? fromSomeElements(comparison, elements)
      ?? fromUncertainty(comparison, elements)
  }

  /// Why the most uncertain element cannot be judged; `nil` if all can.
  private static func fromUncertainty(
    _ comparison: GradientComparison, _ elements: [GradientCheck.Element]
  ) -> GradientCause? {
    let numbers = comparison.x.elements
    let uncertain = elements.indices.filter { elements[$0].verdict == .uncertain }
    guard let worst = uncertain.max(by: { elements[$0].numericalError < elements[$1].numericalError }) else {
      return nil
    }
    switch elements[worst].limit {
    case .kink:
      // Two arrays of the network may be equal without a tie; only if both are near the kink it is one.
      let other = elements.indices.first {
        $0 != worst && elements[$0].limit == .kink
          && (numbers[$0] - numbers[worst]).magnitude <= 1e-6 * max(1e-300, numbers[worst].magnitude)
      }
      return other.map { numbers[$0] == 0 ? .kink : .tie(numbers[min($0, worst)], numbers[max($0, worst)]) }
        ?? .kink
    case .rounding: return .lostInRounding
    case .noise: return .noise
    case .domainBorder: return .domainBorder
    case .overflow: return .overflow
    case .truncation: return .tooFast
    }
  }

  private static func fromConduct(
    _ comparison: GradientComparison, _ conduct: GradientConduct
  ) -> GradientCause? {
    if conduct.changesArray { return .changesArray }
    guard comparison.value.isFinite else { return .valueNotFinite(comparison.value) }
    guard comparison.value == conduct.valueAgain else {
      return .changingValue(first: comparison.value, second: conduct.valueAgain)
    }
    if let first = comparison.claimed, let second = conduct.claimedAgain, first.shape == second.shape {
      let (before, after) = (first.elements, second.elements)
      if zip(before, after).contains(where: { !isClose($0, $1) && !($0.isNaN && $1.isNaN) }) {
        return zip(before, after).allSatisfy { isClose(2 * $0, $1) } ? .accumulates : .changingGradient
      }
    }
    return nil
  }

  private static func fromShape(_ comparison: GradientComparison) -> GradientCause? {
    guard let claimed = comparison.claimed else { return .noGradient }
    let expected = comparison.x.shape
    guard claimed.shape != expected else { return nil }
    if claimed.shape == expected.reversed() { return .transposed }
    if isBroadcast(of: expected, claimed.shape) { return .notUnbroadcast }
    return .wrongShape(claimed: claimed.shape, expected: expected)
  }

  /// Whether `larger` is what `shape` becomes when it is broadcast.
  private static func isBroadcast(of shape: [Int], _ larger: [Int]) -> Bool {
    shape.count <= larger.count
      && zip(shape.reversed(), larger.reversed()).allSatisfy { $0 == $1 || $0 == 1 }
  }

  private static func fromWholeGradient(
    _ comparison: GradientComparison, _ elements: [GradientCheck.Element]
  ) -> GradientCause? {
    guard elements.contains(where: { $0.verdict == .wrong }) else { return nil }
    // What cannot be judged says nothing about the mistake.
    let judged = elements.filter { $0.verdict != .uncertain }
    let claimed = judged.map(\.claimed)
    let numerical = judged.map(\.numerical)
    let notFinite = claimed.filter { !$0.isFinite }.count
    if notFinite > 0 { return .notFinite(count: notFinite) }
    if numerical.allSatisfy({ $0 == 0 }) { return .ignoresArray }
    if claimed.allSatisfy({ $0 == 0 }) { return .allZero }
    if let factor = commonFactor(of: claimed, over: numerical) {
      if isClose(factor, -1) { return .wrongSign }
      let size = Double(comparison.x.size)
      let isSize = size > 2 && (isClose(factor, size) || isClose(factor, 1 / size))
      return isSize ? .scaledBySize(by: factor) : .scaled(by: factor)
    }
    // Two numbers always differ by some amount, and three rarely by the same one by chance.
    if judged.count > 2 {
      let distance = claimed[0] - numerical[0]
      if zip(claimed, numerical).allSatisfy({ ($0 - $1 - distance).magnitude <= 1e-6 * distance.magnitude }) {
        return .shifted(by: distance)
      }
    }
    if zip(claimed.sorted(), numerical.sorted()).allSatisfy({ isClose($0, $1) }) { return .reordered }
    return nil
  }

  private static func fromSomeElements(
    _ comparison: GradientComparison, _ elements: [GradientCheck.Element]
  ) -> GradientCause? {
    let numbers = comparison.x.elements
    let wrong = elements.indices.filter { elements[$0].verdict == .wrong }
    let right = elements.indices.filter { elements[$0].verdict == .right }
    guard !wrong.isEmpty, !right.isEmpty else { return nil }

    if wrong.allSatisfy({ numbers[$0] < 0 }) && right.allSatisfy({ numbers[$0] >= 0 }) {
      return .wrongWhereNegative
    }
    if wrong.allSatisfy({ numbers[$0] > 0 }) && right.allSatisfy({ numbers[$0] <= 0 }) {
      return .wrongWherePositive
    }
    let isMatrixOfRows = comparison.x.ndim >= 2 && comparison.x.shape[0] > 1
    if isMatrixOfRows && elements.allSatisfy({ ($0.index[0] == 0) == ($0.verdict == .right) }) {
      return .onlyFirstRowRight
    }
    if wrong.allSatisfy({ elements[$0].claimed == 0 }) { return .someZero(count: wrong.count) }
    return nil
  }

  /// The one factor by which all numbers differ; `nil` if there is none.
  ///
  /// One number alone always has a factor, which says something only if it is a simple one.
  private static func commonFactor(of claimed: [Double], over numerical: [Double]) -> Double? {
    let largest = numerical.map(\.magnitude).max() ?? 0
    guard let index = numerical.firstIndex(where: { $0.magnitude == largest }), largest > 0 else {
      return nil
    }
    let factor = claimed[index] / numerical[index]
    guard factor != 0 else { return nil }
    if claimed.count == 1 {
      return [-1, -2, -0.5, 2, 3, 4, 0.5, 0.25].first { isClose($0, factor) }
    }
    let fits = zip(claimed, numerical).allSatisfy {
      ($0 - factor * $1).magnitude <= 1e-6 * (factor * $1).magnitude + 1e-9 * largest
    }
    return fits ? factor : nil
  }

  private static func isClose(_ actual: Double, _ expected: Double) -> Bool {
    actual == expected || (actual - expected).magnitude <= 1e-6 * expected.magnitude + 1e-9
  }
}
