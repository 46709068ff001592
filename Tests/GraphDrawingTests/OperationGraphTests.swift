import GraphDrawing
import MyTorch
import NDArrays
import Testing

struct OperationGraphTests {
  @Test func nothingRecorded() {
    let graph = OperationGraph(of: Autograd())
    #expect(graph.nodes.isEmpty)
    #expect(graph.edges.isEmpty)
    #expect(graph.svg.contains("Graph of 0 operations"))
    #expect(graph.dot.hasSuffix("}\n"))
  }

  @Test func aLinearLayer() {
    let engine = Autograd()
    let layer = Linear(3, 2, engine)
    layer.W.assign([[1, 0, -1], [2, 1, 0]])
    layer.b.assign([[0.5], [-1]])
    _ = layer([[1, 2, 3]])
    engine.backward([[3, -4]])

    let graph = OperationGraph(
      of: engine, arrayName: { $0.memoryLocation == layer.W.memoryLocation ? "Wᵀ" : nil })
    #expect(graph.nodes.map(\.kind) == [.array, .array, .operation(0), .array, .operation(1)])
    #expect(graph.nodes.map(\.name) == ["", "Wᵀ", "matmul", "", "+"])
    #expect(graph.nodes.map(\.shape) == [[1, 3], [3, 2], [1, 2], [1, 2], [1, 2]])
    #expect(graph.edges.map(\.source) == [0, 1, 2, 3])
    #expect(graph.edges.map(\.target) == [2, 2, 4, 4])
    #expect(graph.edges.map(\.input) == [0, 1, 0, 1])
    #expect(graph.edges.map(\.place) == [.internal, .external, .internal, .external])

    // ‖[−5 −4 −3]‖, ‖xᵀ·[3 −4]‖, ‖[3 −4]‖, ‖[3 −4]‖; nobody asks for the last output's.
    let norms = [[Double(50).squareRoot()], [Double(350).squareRoot()], [5], [5], []]
    #expect(graph.nodes.map { $0.gradients.map(\.norm) } == norms.map { $0.map(Optional.some) })
    #expect(
      graph.nodes.map { $0.gradients.map(\.place) }
        == [[.internal], [.external], [.internal], [.external], []])
  }

  @Test func beforeBackwardAllGradientsAreZero() {
    let engine = Autograd()
    let layer = Linear(3, 2, engine)
    _ = layer([[1, 2, 3]])
    let graph = OperationGraph(of: engine)
    #expect(graph.nodes.flatMap(\.gradients).map(\.norm) == [0, 0, 0, 0])
  }

  @Test func anArrayThatIsUsedTwiceIsOneNode() {
    let engine = Autograd()
    let x: NDArray = [3, 4]
    let square = x * x
    engine.addOperation(
      inputs: [x, x], output: square, gradientsToUpdate: [nil, nil], backwardOperation: mulBackward)
    let sum = square + x
    engine.addOperation(
      inputs: [square, x], output: sum, gradientsToUpdate: [nil, nil], backwardOperation: addBackward)
    let graph = OperationGraph(of: engine)
    #expect(graph.nodes.count == 3)
    #expect(graph.edges.map(\.source) == [0, 0, 1, 0])
    #expect(graph.svg.contains(">2×</text>"))
  }

  @Test func namesOfTheCaller() {
    let engine = Autograd()
    let x: NDArray = [1, 2]
    engine.addOperation(
      inputs: [x], output: 3 * x, gradientsToUpdate: [nil],
      backwardOperation: { upstream, _ in [3 * upstream] })
    #expect(OperationGraph(of: engine).nodes.map(\.name) == ["", "operation 0"])
    #expect(OperationGraph(of: engine, naming: { index, _ in "triple \(index)" }).nodes[1].name == "triple 0")
  }

  @Test func staysAsItIs() {
    let engine = Autograd()
    let x: NDArray = [1, 2]
    engine.addOperation(
      inputs: [x], output: exp(x), gradientsToUpdate: [nil], backwardOperation: expBackward)
    let graph = OperationGraph(of: engine)
    let copy = graph
    engine.backward(1)
    engine.zeroGrad()
    #expect(graph == copy)
    #expect(graph.nodes[0].gradients.map(\.norm) == [0])
    #expect(OperationGraph(of: engine).nodes.isEmpty)
  }

  /// A student's own engine may not make room for gradients yet; it is drawn as it is.
  @Test func aRecordWithoutSpots() {
    let engine = Autograd()
    let (a, b): (NDArray, NDArray) = ([1, 2], [3, 5])
    engine.operationList.append(
      Operation(
        inputs: [a, b], output: a + b, gradientsToUpdate: [nil, nil], backwardOperation: addBackward))
    let graph = OperationGraph(of: engine)
    #expect(graph.edges.map(\.place) == [.internal, .internal])
    #expect(graph.nodes[0].gradients.map(\.norm) == [nil])
  }
}
