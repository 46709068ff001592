import NDArrays
@testable import StaticGraphs

/// What a program makes of `arrays` in some steps: outputs of the last one, and parameters after it, by name.
func run(
  _ graph: Graph, _ arrays: [String: NDArray], steps: Int = 1, threads: Int = 1
) throws -> [String: NDArray] {
  var parameters: [String: NDArray] = [:]
  for node in graph.nodes {
    if case .parameter(let name) = node.operation { parameters[name] = arrays[name]?.copy() }
  }
  let program = try Program(graph, parameters: ParameterStore(parameters), threads: threads)
  for node in graph.nodes {
    if case .input(let name) = node.operation, let array = arrays[name] { try program.set(name, array) }
  }
  for _ in 0..<steps { program.run() }
  var results: [String: NDArray] = [:]
  for root in graph.roots {
    switch root.purpose {
    case .output(let name): results[name] = try program.array(name)
    case .update(let parameter):
      let name = graph.nodes[parameter].operation.name
      results["next \(name)"] = parameters[name]
    case .gradient: break
    }
  }
  return results
}

/// What the graph means: the same, computed node by node with NDArrays.
func meaning(_ graph: Graph, _ arrays: [String: NDArray], steps: Int = 1) throws -> [String: NDArray] {
  var arrays = arrays
  var results: [String: NDArray] = [:]
  for _ in 0..<steps {
    let (outputs, updates) = try graph.evaluated(arrays)
    results = outputs
    for (name, array) in updates {
      arrays[name] = array
      results["next \(name)"] = array
    }
  }
  return results
}
