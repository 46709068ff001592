/// Where everything of a program lies: the arena by the plan, and the parameters' own arrays.
struct ProgramMemory {
  /// The one piece of memory for inputs, constants and results.
  let arena: Arena

  /// Where each node's result is.
  let places: [MutableElements]

  private let graph: Graph

  private let constants: [(place: Int, elements: [Double])]

  init(_ graph: Graph, _ parameters: ParameterStore, _ shared: Arena?) throws(GraphError) {
    self.graph = graph
    if let shared, shared.size < graph.plannedSize {
      throw .arenaTooSmall(size: shared.size, needed: graph.plannedSize)
    }
    // Parameters first: they can be refused.
    var own: [Int: MutableElements] = [:]
    for (index, node) in graph.nodes.enumerated() {
      if case .parameter(let name) = node.operation {
        own[index] = try parameters.memory(name, node.shape)
      }
    }
    let storage = graph.storage
    for index in graph.nodes.indices where own[storage[index]] == nil && graph.nodes[index].offset == nil {
      throw .notPlanned
    }
    let arena = shared ?? Arena(size: graph.plannedSize)
    self.arena = arena
    places = graph.nodes.indices.map { index in
      own[storage[index]] ?? arena.pointer + (graph.nodes[index].offset ?? 0)
    }
    constants = graph.nodes.enumerated().compactMap { index, node in
      if case .constant(let constant) = node.operation { return (index, constant.elements) }
      return nil
    }
    fillConstants()
  }

  /// Writes the constants to their places.
  func fillConstants() {
    for (place, elements) in constants {
      for index in 0..<elements.count { places[place][index] = elements[index] }
    }
  }

  /// What computes a node; `nil` if there is nothing to do.
  func kernel(of index: Int) -> (any Kernel)? {
    let node = graph.nodes[index]
    let inputs = node.inputs.map { Operand(pointer: places[$0], shape: graph.nodes[$0].shape) }
    let output = Operand(pointer: places[index], shape: node.shape)
    switch node.operation {
    case .input, .parameter, .constant, .reshape, .after: return nil
    case .elementwise(let operation): return ElementwiseKernel(Expression(operation), inputs, output: output)
    case .broadcast: return ElementwiseKernel(Expression(.identity), inputs, output: output)
    case .fused(let expression): return ElementwiseKernel(expression, inputs, output: output)
    case .matmul(let left, let right, let epilogue):
      return MatrixKernel(
        MatrixOperand(inputs[0], transposed: left), MatrixOperand(inputs[1], transposed: right),
        output: output,
        epilogue: epilogue, others: Array(inputs.dropFirst(2)))
    case .transpose: return TransposeKernel(inputs[0], output: output.pointer)
    case .sum(let axes): return ReductionKernel(inputs[0], axes: axes, output: output.pointer)
    case .logSoftmax: return LogSoftmaxKernel(inputs[0], output: output.pointer)
    }
  }
}
