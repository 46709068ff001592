import NDArrays
import Testing

@testable import StaticGraphs

@Suite("Programs")
struct ProgramTests {
  @Test("two threads compute what one does, to the last bit", arguments: [1, 32, 65])
  func threads(batch: Int) throws {
    let network = NetworkGraph(sizes: [784, 128, 64, 10], activations: [.relu, .tanh])
    let graph = network.training(batch: batch, learningRate: 0.05, momentum: 0.9).compiled()
    let generator = RandomGenerator(seed: 5)
    var arrays: [String: NDArray] = [:]
    for node in graph.nodes {
      switch node.operation {
      case .input(let name), .parameter(let name): arrays[name] = generator.uniform(-0.1, 0.1, node.shape)
      default: break
      }
    }
    let one = try run(graph, arrays, steps: 3)
    let two = try run(graph, arrays, steps: 3, threads: 2)
    for (name, array) in one { #expect(two[name]?.elements == array.elements, "\(name)") }
  }

  @Test("products of every form", arguments: [1, 2, 3, 4, 5, 9], [1, 3, 4, 8, 130])
  func products(rows: Int, columns: Int) throws {
    let generator = RandomGenerator(seed: 1)
    for inner in [1, 2, 3, 4, 7, 300] {
      for way in 0..<4 {
        let (left, right) = (way & 1 == 1, way & 2 == 2)
        let builder = GraphBuilder()
        let a = builder.input("a", left ? [inner, rows] : [rows, inner])
        let b = builder.input("b", right ? [columns, inner] : [inner, columns])
        let bias = builder.input("c", [1, columns])
        let product = matmul(left ? a.transposed() : a, right ? b.transposed() : b)
        builder.output("plain", product)
        builder.output(
          "bias", relu(matmul(tanh(left ? a.transposed() : a), right ? b.transposed() : b) + bias))
        let arrays = [
          "a": generator.uniform(-1, 1, a.shape), "b": generator.uniform(-1, 1, b.shape),
          "c": generator.uniform(-1, 1, [1, columns]),
        ]
        let graph = builder.graph.compiled()
        expectClose(
          try run(graph, arrays), try meaning(builder.graph, arrays), ulps: 512,
          "\(rows) \(inner) \(columns) \(way)")
      }
    }
  }

  @Test("parameters that exchange their values see the old ones")
  func exchange() throws {
    let builder = GraphBuilder()
    let (a, b) = (builder.parameter("a", [2]), builder.parameter("b", [2]))
    builder.update(a, to: b)
    builder.update(b, to: a)
    let store = ParameterStore(["a": [1, 2], "b": [3, 4]])
    let program = try Program(builder.graph.compiled(), parameters: store)
    program.run()
    #expect(store["a"]?.elements == [3, 4])
    #expect(store["b"]?.elements == [1, 2])
  }

  @Test("a wrong name or shape is refused with what is expected")
  func refusals() throws {
    let builder = GraphBuilder()
    builder.output("y", builder.input("x", [2, 3]) + 1)
    let program = try Program(builder.graph.compiled())
    #expect(throws: GraphError.noSuchArray("z", known: ["x"])) { try program.set("z", NDArray(1)) }
    #expect(throws: GraphError.wrongShape(name: "x", expected: [2, 3], found: [3])) {
      try program.set("x", [1, 2, 3])
    }
    #expect(throws: GraphError.noSuchArray("x", known: ["y"])) { try program.array("x") }
    #expect(throws: GraphError.notPlanned) { try Program(builder.graph) }
    let view = ParameterStore(["w": NDArray([1, 2, 3, 4]).reshaped([2, 2]).T])
    let other = GraphBuilder()
    other.output("w", other.parameter("w", [2, 2]) * 2)
    #expect(throws: GraphError.notInOrder("w")) { try Program(other.graph.compiled(), parameters: view) }
  }
}
