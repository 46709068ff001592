import Differentiation
import MyTorch
import NDArrays
import Testing

@testable import StaticGraphs

@Suite("Gradients by transforming the graph")
struct GradientsTests {
  /// What is summed of a graph's outputs to be differentiated numerically.
  private func check(
    _ random: RandomGraph, _ graph: Graph, _ names: (Int) -> String,
    of number: ([String: NDArray]) throws -> Double
  ) throws {
    let outputs = try graph.evaluated(random.arrays).outputs
    for (index, place) in random.variables.enumerated() {
      let name = random.graph.nodes[place].operation.name
      let start = try #require(random.arrays[name])
      let estimate = try numericalGradientEstimate(
        of: { x in
          try number(random.arrays.merging([name: x]) { $1 })
        }, at: start)
      let found = try #require(outputs[names(index)])
      for (element, expected) in zip(
        found.elements, zip(estimate.gradient.elements, estimate.errors.elements))
      {
        #expect((element - expected.0).magnitude <= 1e-7 * max(1, expected.0.magnitude) + 100 * expected.1)
      }
    }
  }

  @Test("numerical differentiation agrees on random graphs", arguments: 0..<200 as Range<UInt64>)
  func numerical(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    try check(random, random.graph, { "gradient \($0)" }) {
      try #require(try random.forward.evaluated($0).outputs["target"]).item
    }
  }

  @Test("second derivatives, too", arguments: 0..<24 as Range<UInt64>)
  func second(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    try check(random, random.graph, { "second \($0)" }) { arrays in
      let outputs = try random.graph.evaluated(arrays).outputs
      return try random.directions.enumerated().reduce(0) { sum, direction in
        sum + (try #require(outputs["gradient \(direction.offset)"]) * direction.element).sum().item
      }
    }
  }

  @Test("the third derivative of x⁴ is 24 x")
  func third() throws {
    let builder = GraphBuilder()
    let x = builder.input("x", [])
    var y = x * x * x * x
    for _ in 0..<3 { y = gradients(of: y, withRespectTo: [x])[0] }
    builder.output("y", y)
    #expect(try builder.graph.evaluated(["x": NDArray(1.5)]).outputs["y"]?.item == 36)
  }

  @Test("a variable that the target does not depend on has the gradient 0")
  func independent() throws {
    let builder = GraphBuilder()
    let (x, y) = (builder.input("x", [2]), builder.input("y", [3]))
    builder.output("y", gradients(of: x.sum(), withRespectTo: [y])[0])
    #expect(
      try builder.graph.evaluated(["x": [1, 2], "y": [1, 2, 3]]).outputs["y"]?.elements == [0, 0, 0])
  }

  @Test("what passes have made is not differentiated")
  func fused() {
    let expression = Primitive.fused(Expression(.exp))
    let builder = GraphBuilder()
    let x = builder.input("x", [])
    #expect(throws: GraphError.noGradient(operation: "fused 1")) {
      try expression.gradients(RuleContext(inputs: [x], output: x, upstream: x))
    }
  }

  @Test("checkpoints change nothing in the result", arguments: [1, 2, 3, 5])
  func checkpoints(segment: Int) throws {
    func graph(checkpointed: Bool) -> Graph {
      let builder = GraphBuilder()
      var x = builder.input("x", [3, 4])
      var kept: [Tensor] = []
      var weights: [Tensor] = []
      for layer in 0..<7 {
        let w = builder.parameter("w\(layer)", [4, 4])
        weights.append(w)
        x = tanh(matmul(x, w) + x)
        if (layer + 1).isMultiple(of: segment) { kept.append(x) }
      }
      let parts = gradients(of: x.sum(), withRespectTo: weights, checkpoints: checkpointed ? kept : nil)
      for (index, part) in parts.enumerated() { builder.output("\(index)", part) }
      return builder.graph
    }
    let generator = RandomGenerator(seed: 3)
    var arrays = ["x": generator.uniform(-1, 1, [3, 4])]
    for layer in 0..<7 { arrays["w\(layer)"] = generator.uniform(-1, 1, [4, 4]) }
    let expected = try meaning(graph(checkpointed: false), arrays)
    let compiled = graph(checkpointed: true).compiled()
    expectClose(try run(compiled, arrays), expected, "segments of \(segment)")
    // It does compute something twice: otherwise nothing is saved.
    let products = compiled.nodes.count { if case .matmul = $0.operation { true } else { false } }
    #expect(segment > 1 ? products > 7 + 13 : products >= 7 + 13)
  }
}
