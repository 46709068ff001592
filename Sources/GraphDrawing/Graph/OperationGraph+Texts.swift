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

/// The three kinds of boxes, by their looks.
enum NodeStyle: String, CaseIterable {
  case operation
  case array
  case external

  /// The colour of the area.
  var fill: String {
    switch self {
    case .operation: "#fdf0c8"
    case .array: "#dbeafe"
    case .external: "#d9f5e2"
    }
  }

  /// The colour of the border, in the middle between light and dark, so that it shows on both.
  var stroke: String {
    switch self {
    case .operation: "#d08a10"
    case .array: "#3b82f6"
    case .external: "#1f9d50"
    }
  }

  /// What the legend says.
  var explanation: String {
    switch self {
    case .operation: "operation and its output"
    case .array: "array from outside"
    case .external: "array with an external gradient"
    }
  }
}

extension GraphGradient {
  /// Where it is collected and how large it is: `external ‖∇‖ 0.5312`.
  var text: String {
    guard let norm else { return place.rawValue }
    return "\(place.rawValue) ‖∇‖ " + String(format: "%.4g", norm)
  }
}
