internal import Foundation

// What stands in the boxes, the same in every format.

extension GraphNode {
  /// The lines of the box: the name, the shape, and a line for every place where the gradient is collected.
  var lines: [String] {
    let separator = kind == .array ? " " : " → "
    return [name.isEmpty ? shapeText : name + separator + shapeText] + gradients.map(\.text)
  }

  /// The shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
  private var shapeText: String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }

  /// How the box is coloured.
  var style: NodeStyle {
    if case .operation = kind { return .operation }
    return gradients.contains { $0.place == .external } ? .external : .array
  }
}

extension GraphGradient {
  /// Where it is collected and how large it is: `external ‖∇‖ 0.5312`.
  var text: String {
    guard let norm else { return place.rawValue }
    return "\(place.rawValue) ‖∇‖ " + String(format: "%.4g", norm)
  }
}
