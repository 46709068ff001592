extension Pass {
  /// Gives every array its place in one piece of memory; arrays that are never alive at the same time may share one.
  ///
  /// The largest arrays choose first, each the lowest place that is free during its life (Y. Pisarchyk, J. Lee, Efficient
  /// memory management for deep neural net inference, 2020, arXiv:2001.03288, "greedy by size").
  public static let memoryPlan = Pass("memory plan", "arrays that are never alive together share memory") {
    graph in
    var result = graph
    let storage = graph.storage
    var taken: [(life: ClosedRange<Int>, memory: Range<Int>)] = []
    var offsets: [Int: Int] = [:]
    let lives = graph.lives(storage)
    let order = lives.keys.sorted { (graph.nodes[$1].size, $0) < (graph.nodes[$0].size, $1) }
    for place in order {
      guard let life = lives[place] else { continue }
      let count = roundedUp(graph.nodes[place].size)
      let others = taken.filter { $0.life.overlaps(life) }.map(\.memory).sorted {
        $0.lowerBound < $1.lowerBound
      }
      var start = 0
      for other in others where start + count > other.lowerBound { start = max(start, other.upperBound) }
      offsets[place] = start
      taken.append((life, start..<start + count))
    }
    for index in graph.nodes.indices { result.nodes[index].offset = offsets[storage[index]] }
    return result
  }

  /// Whole cache lines, so that two threads never write to the same one.
  static func roundedUp(_ count: Int) -> Int { (count + 7) / 8 * 8 }
}

extension Graph {
  /// From which stage to which each piece of memory is needed; parameters have their own, which is not planned.
  func lives(_ storage: [Int]) -> [Int: ClosedRange<Int>] {
    let end = (nodes.compactMap(\.stage).max() ?? 0) + 1
    var lives: [Int: ClosedRange<Int>] = [:]
    func extend(_ place: Int, to stage: Int) {
      let life = lives[place] ?? stage...stage
      lives[place] = min(life.lowerBound, stage)...max(life.upperBound, stage)
    }
    for (index, node) in nodes.enumerated() {
      switch node.operation {
      // What comes from outside is there all the time.
      case .input, .constant: lives[index] = 0...end
      default: extend(storage[index], to: node.stage ?? 0)
      }
      for input in node.inputs { extend(storage[input], to: node.stage ?? 0) }
    }
    for root in roots { extend(storage[root.node], to: end) }
    for (index, node) in nodes.enumerated() {
      if case .parameter = node.operation { lives[index] = nil }
    }
    return lives
  }

  /// The number of elements that the plan needs, parameters aside; 0 before the pass ``Pass/memoryPlan``.
  public var plannedSize: Int {
    nodes.reduce(0) { largest, node in
      node.operation.isPlanned
        ? max(largest, node.offset.map { $0 + Pass.roundedUp(node.size) } ?? 0) : largest
    }
  }
}

extension Primitive {
  /// Whether the plan has a place for it.
  var isPlanned: Bool {
    if case .parameter = self { return false }
    return true
  }
}
