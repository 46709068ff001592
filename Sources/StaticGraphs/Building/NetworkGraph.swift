/// The homework's network as graphs: linear layers with activations, softmax cross-entropy, a step with momentum.
///
/// The parameters are called `layer1.W`, `layer1.b`, `layer1.momentumW`, `layer1.momentumB` and so on, with the shapes of
/// MyTorch's `Linear`. Inputs are `x`, (N, sizes.first), and `labels`, (N, sizes.last); outputs are `loss` and `logits`.
public struct NetworkGraph: Sendable {
  /// What follows a linear layer.
  public enum Activation: String, Sendable, CaseIterable {
    case identity, sigmoid, tanh, relu

    /// The activation of each element of `x`.
    func callAsFunction(_ x: Tensor) -> Tensor {
      switch self {
      case .identity: x
      case .sigmoid: StaticGraphs.sigmoid(x)
      case .tanh: StaticGraphs.tanh(x)
      case .relu: StaticGraphs.relu(x)
      }
    }
  }

  /// The width of the input, of each hidden layer, and of the output.
  public let sizes: [Int]

  /// The activation of each hidden layer.
  public let activations: [Activation]

  /// A network with `sizes.count - 1` linear layers, of which all but the last have an activation.
  public init(sizes: [Int], activations: [Activation]) {
    guard sizes.count >= 2, activations.count == sizes.count - 2 else {
      fatalError(
        "NetworkGraph: \(sizes.count) sizes have \(max(0, sizes.count - 2)) hidden layers between them, but there are "
          + "\(activations.count) activations")
    }
    (self.sizes, self.activations) = (sizes, activations)
  }

  /// Forward only, for N examples.
  public func evaluation(batch: Int) -> Graph {
    let builder = GraphBuilder()
    _ = forward(builder, batch)
    return builder.graph
  }

  /// The gradients as outputs `layer1.W`, `layer1.b` and so on, for N examples.
  public func gradients(batch: Int) -> Graph {
    let builder = GraphBuilder()
    let network = forward(builder, batch)
    let parameters = network.layers.flatMap { [$0.weights, $0.bias] }
    let gradients = StaticGraphs.gradients(of: network.loss, withRespectTo: parameters)
    for (parameter, gradient) in zip(parameters, gradients) {
      builder.output(parameter.node.operation.name, gradient)
    }
    return builder.graph
  }

  /// A whole step: forward, backward, and momentum = μ · momentum − η · gradient, parameter = parameter + momentum.
  public func training(batch: Int, learningRate: Double, momentum: Double) -> Graph {
    let builder = GraphBuilder()
    let network = forward(builder, batch)
    let parameters = network.layers.flatMap { [$0.weights, $0.bias] }
    let gradients = StaticGraphs.gradients(of: network.loss, withRespectTo: parameters)
    for (index, (parameter, gradient)) in zip(parameters, gradients).enumerated() {
      let name = "layer\(index / 2 + 1).momentum" + (index.isMultiple(of: 2) ? "W" : "B")
      let average = builder.parameter(name, parameter.shape)
      let next = momentum * average - learningRate * gradient
      builder.update(average, to: next)
      builder.update(parameter, to: parameter + next)
    }
    return builder.graph
  }

  private struct Built {
    let layers: [(weights: Tensor, bias: Tensor)]
    let loss: Tensor
  }

  private func forward(_ builder: GraphBuilder, _ batch: Int) -> Built {
    var state = builder.input("x", [batch, sizes[0]])
    let labels = builder.input("labels", [batch, sizes[sizes.count - 1]])
    var layers: [(weights: Tensor, bias: Tensor)] = []
    for (index, (width, next)) in zip(sizes, sizes.dropFirst()).enumerated() {
      let weights = builder.parameter("layer\(index + 1).W", [next, width])
      let bias = builder.parameter("layer\(index + 1).b", [next, 1])
      layers.append((weights, bias))
      state = add(matmul(state, weights.transposed()), bias.transposed())
      if index < activations.count { state = activations[index](state) }
    }
    let loss = softmaxCrossEntropy(state, labels)
    builder.output("loss", loss)
    builder.output("logits", state)
    return Built(layers: layers, loss: loss)
  }
}
