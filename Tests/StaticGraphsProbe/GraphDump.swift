import NDArrays
import StaticGraphs

/// A random graph as JSON: its nodes, its numbers, and the gradients that the compiled program computes.
struct GraphDump {
  private let random: RandomGraph
  private let seed: UInt64

  init(seed: UInt64) {
    (self.seed, random) = (seed, RandomGraph(seed: seed))
  }

  /// The graph in one line.
  var json: String {
    get throws {
      let graph = random.graph.compiled()
      let program = try Program(graph, parameters: ParameterStore(random.arrays.mapValues { $0.copy() }))
      for node in graph.nodes {
        if case .input(let name) = node.operation, let array = random.arrays[name] {
          try program.set(name, array)
        }
      }
      program.run()
      let names = random.variables.indices
      let fields = [
        "\"seed\": \(seed)",
        "\"nodes\": [\(random.forward.nodes.map(self.node).joined(separator: ", "))]",
        "\"variables\": \(random.variables)",
        "\"directions\": \(list(random.directions))",
        "\"target\": \(random.forward.output("target") ?? -1)",
        "\"value\": \(list([try program.array("target")]))",
        "\"gradients\": \(list(try names.map { try program.array("gradient \($0)") }))",
        "\"second\": \(list(try names.map { try program.array("second \($0)") }))",
      ]
      return "{\(fields.joined(separator: ", "))}"
    }
  }

  private func node(_ node: Node) -> String {
    var fields = ["\"inputs\": \(node.inputs)", "\"shape\": \(node.shape)"]
    switch node.operation {
    case .input(let name), .parameter(let name):
      fields += ["\"operation\": \"constant\"", "\"value\": \(random.arrays[name]?.elements ?? [])"]
    case .constant(let constant):
      fields += ["\"operation\": \"constant\"", "\"value\": \(constant.elements)"]
    case .elementwise(let operation): fields.append("\"operation\": \"\(operation.rawValue)\"")
    case .sum(let axes): fields += ["\"operation\": \"sum\"", "\"axes\": \(Array(axes))"]
    case .reshape: fields.append("\"operation\": \"reshape\"")
    case .broadcast: fields.append("\"operation\": \"broadcast\"")
    case .transpose: fields.append("\"operation\": \"transpose\"")
    case .logSoftmax: fields.append("\"operation\": \"logSoftmax\"")
    case .matmul: fields.append("\"operation\": \"matmul\"")
    case .after, .fused: fields.append("\"operation\": \"unexpected\"")
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  private func list(_ arrays: [NDArray]) -> String {
    "[" + arrays.map { "\($0.elements)" }.joined(separator: ", ") + "]"
  }
}
