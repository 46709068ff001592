internal import Foundation

extension Mismatch {
  /// The difference in words: which array, the shapes, how many elements, the worst one.
  public var text: String {
    switch kind {
    case .missing:
      "\(array) did not come back"
    case .shape(let actual, let expected):
      "\(array) has \(actual.map { "the shape \(shapeText($0))" } ?? "another shape"); expected \(shapeText(expected))"
    case .values(let count, let total, let shape, let worst):
      "\(array), shape \(shapeText(shape)): "
        + valuesText(count: count, total: total, worst: worst)
    case .inputChanged(let count, let total, let shape, let worst):
      "the input \(array), shape \(shapeText(shape)), was changed in place: \(count) of \(total) elements"
        + (worst.map {
          "; for example\(indexText($0.index)) was \($0.text.expected) and is now \($0.text.actual)"
        } ?? "")
    }
  }

  /// The array's file in the case's folder, if there is one.
  var file: String {
    switch kind {
    case .missing, .shape, .values: "expected/\(array).npy"
    case .inputChanged: "given/\(array).npy"
    }
  }

  private func valuesText(count: Int, total: Int, worst: Mismatch.Element?) -> String {
    guard let worst else {
      return "\(count) of \(total) element\(total == 1 ? "" : "s") differ\(total == 1 ? "s" : "")"
    }
    return
      (total == 1
      ? "got " : "\(count) of \(total) elements differ; the worst\(indexText(worst.index)) is ")
      + worst.text.actual + ", expected " + worst.text.expected
  }

  private func indexText(_ index: [Int]) -> String {
    index.isEmpty ? "" : ", [\(index.map(String.init).joined(separator: ", "))],"
  }
}

extension Mismatch.Element {
  /// The two numbers, with no more digits than show how far apart they are.
  var text: (actual: String, expected: String) {
    let digits = (6...17).first { digits in
      let shown = [actual, expected].map { Double(Self.text($0, digits)) ?? $0 }
      let (distance, shownDistance) = (actual - expected, shown[0] - shown[1])
      return !distance.isFinite || (shownDistance - distance).magnitude <= 0.01 * distance.magnitude
    }
    return (Self.text(actual, digits ?? 17), Self.text(expected, digits ?? 17))
  }

  private static func text(_ number: Double, _ digits: Int) -> String {
    // The sign of a zero is of no interest.
    let exact = number == 0 ? "0.0" : "\(number)"
    return exact.count <= 8 ? exact : String(format: "%.\(digits)g", number)
  }
}

/// A shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}
