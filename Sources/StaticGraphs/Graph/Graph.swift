/// A computation whose shapes are all known before anything runs.
///
/// Nodes stand in an order in which they can be computed: every operand before its users. A graph is a value; passes turn
/// one into another.
public struct Graph: Sendable {
  /// What somebody wants of a node.
  public enum Purpose: Hashable, Sendable {
    /// It is a result that can be asked for by this name.
    case output(String)
    /// It is the parameter's value for the next step; the number is the parameter's place in ``Graph/nodes``.
    case update(parameter: Int)
    /// It is a gradient that the backward sweep left behind; the number is the place of what it belongs to. The pass
    /// ``Pass/gradientPruning`` forgets these.
    case gradient(of: Int)
  }

  /// A node that is wanted.
  public struct Root: Hashable, Sendable {
    public var purpose: Purpose
    public var node: Int
  }

  /// All nodes, operands before their users.
  public internal(set) var nodes: [Node] = []

  /// What the graph is computed for.
  public internal(set) var roots: [Root] = []

  /// A graph with nothing in it.
  public init() {}

  /// Adds a node and returns its place.
  ///
  /// - Throws: ``GraphError`` if the shapes do not fit.
  @discardableResult
  mutating func append(_ operation: Primitive, _ inputs: [Int], origin: SourceLocation) throws(GraphError)
    -> Int
  {
    let shape = try resultShape(of: operation, inputs.map { nodes[$0].shape })
    nodes.append(Node(operation: operation, inputs: inputs, shape: shape, origin: origin))
    return nodes.count - 1
  }

  /// Adds a node of which the shape is known.
  mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Who uses each node, an entry for each use.
  var users: [[Int]] {
    var users = [[Int]](repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      for input in node.inputs { users[input].append(index) }
    }
    return users
  }

  /// Whether each node is wanted for itself.
  var isRoot: [Bool] {
    var isRoot = [Bool](repeating: false, count: nodes.count)
    for root in roots { isRoot[root.node] = true }
    return isRoot
  }

  /// The node of the output `name`.
  public func output(_ name: String) -> Int? {
    roots.first { $0.purpose == .output(name) }?.node
  }

  /// The number, if all elements of the node are one that is known.
  func number(of index: Int) -> Double? {
    if case .constant(let constant) = nodes[index].operation { return constant.number }
    return nil
  }

  /// The graph rebuilt node by node.
  ///
  /// - Parameter transform: Adds to the new graph what stands for a node, whose inputs are those of the new graph, and
  ///   returns its place there.
  func rewritten(_ transform: (_ node: Node, _ index: Int, _ result: inout Graph) -> Int) -> Graph {
    var result = Graph()
    var places: [Int] = []
    places.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let moved = node.with(inputs: node.inputs.map { places[$0] })
      places.append(transform(moved, index, &result))
    }
    result.roots = roots.map { $0.moved(to: places) }
    return result
  }
}

extension Graph.Root {
  /// The same with the places of the nodes exchanged.
  func moved(to places: [Int]) -> Graph.Root {
    switch purpose {
    case .output: Graph.Root(purpose: purpose, node: places[node])
    case .update(let parameter):
      Graph.Root(purpose: .update(parameter: places[parameter]), node: places[node])
    case .gradient(let source): Graph.Root(purpose: .gradient(of: places[source]), node: places[node])
    }
  }
}

extension Node {
  /// The same computation of other operands.
  func with(inputs: [Int]) -> Node {
    var node = Node(operation: operation, inputs: inputs, shape: shape, origin: origin)
    (node.stage, node.overwrites, node.offset) = (stage, overwrites, offset)
    return node
  }

  /// Another computation of the same shape, which no pass has worked on yet.
  func with(_ operation: Primitive, inputs: [Int]) -> Node {
    Node(operation: operation, inputs: inputs, shape: shape, origin: origin)
  }
}
