public import NDArrays

/// A compiled graph in its memory, ready to be run again and again.
///
/// Everything it needs is allocated when it is made: a step allocates nothing.
public final class Program {
  /// The graph, with its plan.
  public let graph: Graph

  /// The arrays that stay from step to step.
  public let parameters: ParameterStore

  /// The number of elements of the one piece of memory that everything computed lies in.
  public let arenaSize: Int

  private let memory: ProgramMemory
  private let isArenaShared: Bool

  /// Where each node's result is.
  private let places: [MutableElements]
  private let inputs: [String: Int]
  private let outputs: [String: Int]
  private let workspaces: [MutableElements]
  private let stages: [Lanes]
  private let updates: UpdateCopies
  private let lane: LaneThread?

  /// Makes a program of a graph that has a plan; see ``Graph/compiled(_:)``.
  ///
  /// - Parameters:
  ///   - graph: What to compute.
  ///   - parameters: The parameters' arrays; those that are missing are made, full of zeros.
  ///   - threads: 1 or 2. Two help where a stage has much to do.
  ///   - arena: Memory that it shares with others; its own without it.
  /// - Throws: ``GraphError``.
  public init(
    _ graph: Graph, parameters: ParameterStore = ParameterStore(), threads: Int = 2, arena: Arena? = nil
  ) throws(GraphError) {
    let memory = try ProgramMemory(graph, parameters, arena)
    (self.graph, self.parameters) = (graph, parameters)
    self.memory = memory
    isArenaShared = arena != nil
    (arenaSize, places) = (graph.plannedSize, memory.places)
    inputs = graph.inputPlaces
    outputs = graph.outputPlaces
    var kernels: [Int: [(kernel: any Kernel, cost: Int)]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let kernel = memory.kernel(of: index) else { continue }
      kernels[node.stage ?? 0, default: []].append((kernel, Self.cost(of: node, graph)))
    }
    let stages = kernels.sorted { $0.key < $1.key }.map { Lanes($0.value, threads: threads) }
    self.stages = stages
    let size = kernels.values.joined().map(\.kernel.workspaceSize).max() ?? 0
    let workspaces = (0..<2).map { _ in MutableElements.allocate(capacity: max(1, size)) }
    self.workspaces = workspaces
    updates = UpdateCopies(graph, memory)
    lane =
      stages.contains { !$0.second.isEmpty }
      ? LaneThread { Lanes.run(stages[$0].second, workspaces[1]) } : nil
  }

  deinit {
    lane?.end()
    for workspace in workspaces { workspace.deallocate() }
  }

  /// Computes everything once, and updates the parameters.
  public func run() {
    if isArenaShared { memory.fillConstants() }
    for index in 0..<stages.count {
      let isShared = !stages[index].second.isEmpty
      if isShared { lane?.begin(index) }
      Lanes.run(stages[index].first, workspaces[0])
      if isShared { lane?.wait() }
    }
    updates.run()
  }

  /// Copies `array` to the input `name` for the steps to come.
  ///
  /// - Throws: ``GraphError`` if there is no such input, or if it has another shape.
  public func set(_ name: String, _ array: NDArray) throws(GraphError) {
    let input = try place(of: name, among: inputs)
    guard array.shape == graph.nodes[input].shape else {
      throw .wrongShape(name: name, expected: graph.nodes[input].shape, found: array.shape)
    }
    let target = places[input]
    array.withContiguousElements { elements in
      if let start = elements.baseAddress { target.update(from: start, count: elements.count) }
    }
  }

  /// The memory of the input `name`, to be filled before a step.
  public func input(_ name: String) throws(GraphError) -> UnsafeMutableBufferPointer<Double> {
    let input = try place(of: name, among: inputs)
    return UnsafeMutableBufferPointer(start: places[input], count: graph.nodes[input].size)
  }

  /// The memory of the output `name`, as the last step left it.
  public func output(_ name: String) throws(GraphError) -> UnsafeBufferPointer<Double> {
    let output = try place(of: name, among: outputs)
    return UnsafeBufferPointer(start: places[output], count: graph.nodes[output].size)
  }

  /// A copy of the output `name`, as the last step left it.
  public func array(_ name: String) throws(GraphError) -> NDArray {
    let output = try place(of: name, among: outputs)
    return NDArray(Array(try self.output(name)), shape: graph.nodes[output].shape)
  }

  /// Fills everything that steps compute with a pattern, and finds after a step how far the arena was written to: the peak
  /// that was measured, in elements.
  public func measuredPeak() -> Int {
    let pattern: UInt64 = 0x7FF8_5AFE_C0DE_0001
    var isKept = [Bool](repeating: false, count: arenaSize)
    var highest = 0
    for node in graph.nodes {
      guard let offset = node.offset, node.operation.isPlanned else { continue }
      switch node.operation {
      case .input, .constant:
        for place in offset..<offset + node.size { isKept[place] = true }
        highest = max(highest, offset + Pass.roundedUp(node.size))
      default: break
      }
    }
    let arena = memory.arena.pointer
    for place in 0..<arenaSize where !isKept[place] { arena[place] = Double(bitPattern: pattern) }
    run()
    for place in 0..<arenaSize where !isKept[place] && arena[place].bitPattern != pattern {
      highest = max(highest, (place / 8 + 1) * 8)
    }
    return highest
  }

  private func place(of name: String, among known: [String: Int]) throws(GraphError) -> Int {
    guard let found = known[name] else { throw .noSuchArray(name, known: known.keys.sorted()) }
    return found
  }

  /// An exponential is worth about twenty additions.
  private static func cost(of node: Node, _ graph: Graph) -> Int {
    switch node.operation {
    case .logSoftmax: 20 * node.size
    default: max(graph.operations(of: node), node.size)
    }
  }
}

extension Graph {
  /// The places of the inputs, by name.
  fileprivate var inputPlaces: [String: Int] {
    var places: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      if case .input(let name) = node.operation { places[name] = index }
    }
    return places
  }

  /// The places of the outputs, by name.
  fileprivate var outputPlaces: [String: Int] {
    var places: [String: Int] = [:]
    for root in roots {
      if case .output(let name) = root.purpose { places[name] = root.node }
    }
    return places
  }
}
