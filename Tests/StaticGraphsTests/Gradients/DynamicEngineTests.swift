import MyTorch
import NDArrays
import Testing

@testable import StaticGraphs

@Suite("MyTorch's gradients of the homework's network")
struct DynamicEngineTests {
  @Test(arguments: NetworkGraph.Activation.allCases, [1, 5, 32])
  func network(activation: NetworkGraph.Activation, batch: Int) throws {
    let engine = Autograd()
    let generator = RandomGenerator(seed: 7)
    let layers = [
      Linear(6, 9, engine, generator: generator), Linear(9, 7, engine, generator: generator),
      Linear(7, 4, engine, generator: generator),
    ]
    let x = generator.uniform(-2, 2, [batch, 6])
    let labels = NDArray.zeros([batch, 4])
    for row in 0..<batch { labels[row, row % 4] = NDArray(1) }
    var state = x
    for (index, layer) in layers.enumerated() {
      state = layer(state)
      if index < 2 { state = dynamic(activation, engine)(state) }
    }
    let criterion = SoftmaxCrossEntropy(engine)
    let loss = criterion(labels, state)
    criterion.backward()

    let graph = NetworkGraph(sizes: [6, 9, 7, 4], activations: [activation, activation]).gradients(
      batch: batch)
    var arrays = ["x": x, "labels": labels]
    var expected = ["loss": loss.reshaped([]), "logits": state]
    for (index, layer) in layers.enumerated() {
      arrays["layer\(index + 1).W"] = layer.W
      arrays["layer\(index + 1).b"] = layer.b
      expected["layer\(index + 1).W"] = layer.dW
      expected["layer\(index + 1).b"] = layer.db
    }
    expectClose(try run(graph.compiled(), arrays), expected, "\(activation), \(batch)")
  }

  private func dynamic(_ activation: NetworkGraph.Activation, _ engine: Autograd) -> Activation {
    switch activation {
    case .identity: Identity(engine)
    case .sigmoid: Sigmoid(engine)
    case .tanh: Tanh(engine)
    case .relu: ReLU(engine)
    }
  }
}
