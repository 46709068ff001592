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

  /// A box without gradients.
  public init(kind: Kind, name: String, shape: [Int]) {
    (self.kind, self.name, self.shape) = (kind, name, shape)
  }
}
