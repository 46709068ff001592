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

  /// One use of an array by an operation.
  public init(source: Int, target: Int, input: Int, place: GraphGradient.Place = .internal) {
    (self.source, self.target, self.input, self.place) = (source, target, input, place)
  }
}
