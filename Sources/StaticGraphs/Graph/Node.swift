/// One array of a graph: how it is computed, and its shape.
public struct Node: Sendable {
  /// What is computed.
  public let operation: Primitive

  /// The places of the operands in ``Graph/nodes``, all before this one's.
  public let inputs: [Int]

  /// The length of each axis of the result.
  public let shape: [Int]

  /// The line that built it.
  public let origin: SourceLocation

  /// When it is computed: after everything of a smaller stage, at the same time as its own stage; `nil` before the pass
  /// ``Pass/schedule``.
  public var stage: Int?

  /// Which of the inputs the result replaces in memory; set by the pass ``Pass/inPlace``.
  public var overwrites: Int?

  /// Where the result lies in the arena, in elements from its beginning; set by the pass ``Pass/memoryPlan``.
  public var offset: Int?

  /// A node that no pass has worked on.
  public init(operation: Primitive, inputs: [Int], shape: [Int], origin: SourceLocation) {
    self.operation = operation
    self.inputs = inputs
    self.shape = shape
    self.origin = origin
  }

  /// The number of elements.
  public var size: Int { shape.reduce(1, *) }
}
