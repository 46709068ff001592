/// The end of a step: next values that could not be written to their parameter's place at once are copied there.
struct UpdateCopies {
  private struct Copy {
    let source: MutableElements
    let target: MutableElements
    let count: Int
    /// Where the value waits if its place is a parameter's own, which another copy may change.
    let waiting: Waiting?
  }

  private final class Waiting {
    let elements: MutableElements
    init(_ count: Int) { elements = .allocate(capacity: max(1, count)) }
    deinit { elements.deallocate() }
  }

  private let copies: [Copy]

  init(_ graph: Graph, _ memory: ProgramMemory) {
    let storage = graph.storage
    copies = graph.roots.compactMap { root in
      guard case .update(let parameter) = root.purpose,
        memory.places[root.node] != memory.places[parameter]
      else { return nil }
      let isOther =
        graph.nodes[storage[root.node]].offset == nil || !graph.nodes[storage[root.node]].operation.isPlanned
      let count = graph.nodes[parameter].size
      return Copy(
        source: memory.places[root.node], target: memory.places[parameter], count: count,
        waiting: isOther ? Waiting(count) : nil)
    }
  }

  func run() {
    for index in 0..<copies.count {
      let copy = copies[index]
      copy.waiting?.elements.update(from: copy.source, count: copy.count)
    }
    for index in 0..<copies.count {
      let copy = copies[index]
      copy.target.update(from: copy.waiting?.elements ?? copy.source, count: copy.count)
    }
  }
}
