/// A box of the drawing: an operation together with its output, or an array that no operation computed.
public struct GraphNode: Equatable, Sendable {
  /// What the box stands for.
  public enum Kind: Equatable, Sendable {
    /// An operation, by its number in the engine's list, and its output.
    case operation(Int)
    /// An array that came from outside.
    case array
  }

  /// What the box stands for.
  public let kind: Kind

  /// The operation's or the array's name; empty for an array without one.
  public let name: String

  /// The shape of the output, or of the array.
  public let shape: [Int]

  /// Where the gradient is collected, each place once; empty for an output that nobody uses.
  public internal(set) var gradients: [GraphGradient] = []
}

/// The gradient of one array in one place.
public struct GraphGradient: Equatable, Sendable {
  /// Where a gradient is collected.
  public enum Place: String, Sendable {
    /// In the engine's buffer.
    case `internal`
    /// In an array outside of the engine, such as a layer's `dW`.
    case external
  }

  /// Where it is collected.
  public let place: Place

  /// The square root of the sum of its squared elements; 0 before `backward`, `nil` if the buffer has no spot.
  public let norm: Double?
}

/// One use of an array by an operation.
public struct GraphEdge: Equatable, Sendable {
  /// The place in ``OperationGraph/nodes`` of what is used.
  public let source: Int
  /// The place in ``OperationGraph/nodes`` of the operation that uses it.
  public let target: Int
  /// Which of the operation's inputs it is, from 0.
  public let input: Int
  /// Where the operation sends the gradient of this input.
  public let place: GraphGradient.Place
}
