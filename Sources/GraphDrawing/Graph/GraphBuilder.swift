internal import MyTorch
internal import NDArrays

/// Turns operations, in the order of the list, into nodes and edges.
struct GraphBuilder {
  private(set) var nodes: [GraphNode] = []
  private(set) var edges: [GraphEdge] = []

  private let buffer: GradientBuffer

  /// The arrays by memory location, each with the node it is at; the latest last.
  private var arrays: [Int: [(array: NDArray, node: Int)]] = [:]

  /// The external arrays whose norms a node has already.
  private var external: [Int: [NDArray]] = [:]

  init(buffer: GradientBuffer) {
    self.buffer = buffer
  }

  mutating func add(_ operation: MyTorch.Operation, name: String, arrayName: (NDArray) -> String?) {
    let number = nodes.filter { $0.kind != .array }.count
    let sources = operation.inputs.map { node(of: $0, arrayName: arrayName) }
    let target = nodes.count
    nodes.append(GraphNode(kind: .operation(number), name: name, shape: operation.output.shape))
    register(operation.output, at: target)

    for (input, source) in sources.enumerated() {
      let collector = operation.gradientsToUpdate[input]
      addGradient(of: operation.inputs[input], collector: collector, at: source)
      edges.append(
        GraphEdge(
          source: source, target: target, input: input, place: collector == nil ? .internal : .external))
    }
  }

  /// The node of an array: of the last operation that computed it, or of its own.
  private mutating func node(of array: NDArray, arrayName: (NDArray) -> String?) -> Int {
    if let known = arrays[array.memoryLocation]?.last(where: { $0.array.hasSameLayout(as: array) }) {
      return known.node
    }
    nodes.append(GraphNode(kind: .array, name: arrayName(array) ?? "", shape: array.shape))
    register(array, at: nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func register(_ array: NDArray, at node: Int) {
    arrays[array.memoryLocation, default: []].append((array, node))
  }

  private mutating func addGradient(of array: NDArray, collector: NDArray?, at node: Int) {
    if let collector {
      guard external[node]?.contains(where: { $0.hasSameLayout(as: collector) }) != true else { return }
      external[node, default: []].append(collector)
      nodes[node].gradients.append(GraphGradient(place: .external, norm: norm(of: collector)))
    } else if !nodes[node].gradients.contains(where: { $0.place == .internal }) {
      let spot = buffer.memory[buffer.memoryLocation(of: array)]
      nodes[node].gradients.append(GraphGradient(place: .internal, norm: spot.map(norm(of:))))
    }
  }

  /// The Frobenius norm.
  private func norm(of gradient: NDArray) -> Double {
    gradient.elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
