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
