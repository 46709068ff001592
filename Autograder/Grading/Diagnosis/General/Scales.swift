internal import NDArrays

/// The factors that wrong scaling leads to.
extension Suspect {
  /// The constant by which every element is off, if there is one and if there is enough to see it.
  ///
  /// A single number, or an array full of one number, is a multiple of any other: nothing could be learned
  /// from that.
  var constantFactor: Double? {
    guard actual.shape == expected.shape else { return nil }
    let (actual, expected) = (actual.elements, expected.elements)
    let largest = expected.map(\.magnitude).max() ?? 0
    guard largest > 0, Set(expected.map { $0.magnitude }.filter { $0 > 1e-3 * largest }).count > 1 else {
      return nil
    }
    guard let position = expected.firstIndex(where: { $0.magnitude == largest }) else { return nil }
    let factor = actual[position] / expected[position]
    guard factor.isFinite, factor != 0, (factor - 1).magnitude > 1e-3 else { return nil }
    return self.actual.isClose(to: self.expected * factor) ? factor : nil
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
