/// An array that a program will compute: a node of a graph that is being built.
public struct Tensor {
  /// The builder of the graph that it belongs to.
  public let builder: GraphBuilder

  /// Its place in the graph's nodes.
  public let index: Int

  /// The node it stands for.
  public var node: Node { builder.graph.nodes[index] }

  /// The length of each axis.
  public var shape: [Int] { node.shape }

  /// The number of elements.
  public var size: Int { node.size }

  /// There is no value while a graph is built: always throws, with the reason.
  ///
  /// It stands here for those who come from an engine that computes at once, and write `if loss.value() < 0.1`.
  public func value() throws(GraphError) -> Double {
    throw .noValueYet(operation: node.operation.name, shape: shape)
  }
}

/// A builder can be changed by everyone who holds it, so it must not be shared between threads.
@available(*, unavailable, message: "a Tensor belongs to a builder that can change")
extension Tensor: Sendable {}
