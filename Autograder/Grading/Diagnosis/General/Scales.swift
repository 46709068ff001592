internal import NDArrays

/// The factors that wrong scaling leads to.
extension Suspect {
  /// The constant by which every element is off, if there is one and if there is enough to see it.
  ///
  /// A single number, or an array full of one number, is a multiple of any other: nothing could be learned
  /// from that.
  var constantFactor: Double? {
    let magnitudes = expected.elements.map(\.magnitude)
    let largest = magnitudes.max() ?? 0
    if Set(magnitudes.filter { $0 > 1e-3 * largest }).count > 1 {
      return Self.factor(from: expected, to: actual)
    }
    // The same factor in the other pass, which starts from other numbers, is enough to see it, too.
    guard let counterpart, let otherActual = allActual[counterpart],
      let otherExpected = allExpected[counterpart],
      otherExpected.shape == expected.shape, !otherExpected.isClose(to: expected),
      let factor = Self.factor(from: expected, to: actual),
      let otherFactor = Self.factor(from: otherExpected, to: otherActual),
      (factor - otherFactor).magnitude <= 1e-6 * factor.magnitude
    else { return nil }
    return factor
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

  /// The number of classes, or of columns.
  var classes: Int? { (given["y-hat"] ?? given["y"])?.shape.last }
}

/// A factor in words: `2`, `0.5`, `1.4427`.
func factorText(_ factor: Double) -> String {
  guard factor.magnitude >= 1e-3 else { return "\(factor)" }
  let rounded = (factor * 1e4).rounded() / 1e4
  return rounded == rounded.rounded() && rounded.magnitude < 1e9 ? "\(Int(rounded))" : "\(rounded)"
}
