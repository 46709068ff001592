import HW1Bonus
import MyTorch
import NDArrays
import NumPyFormat
import StaticGraphs

/// One thing that is measured, ready to be done again and again.
typealias Task = () throws -> Void

/// A request that makes no sense.
struct UnknownTask: Error {
  let words: [String]
}

/// Makes the task that a line of words names: `matmul 32 784 32 transposed`.
func makeTask(_ words: [String]) throws -> Task {
  let numbers = words.dropFirst().compactMap(Int.init)
  let generator = RandomGenerator(seed: 785)
  switch (words[0], numbers.count) {
  case ("matmul", 3):
    let a = generator.uniform(-1, 1, [numbers[0], numbers[1]])
    if words.last == "transposed" {
      let b = generator.uniform(-1, 1, [numbers[2], numbers[1]])
      return { _ = matmul(a, b.T) }
    }
    let b = generator.uniform(-1, 1, [numbers[1], numbers[2]])
    return { _ = matmul(a, b) }
  case ("train", 1): return training(batch: numbers[0], generator)
  case ("static", 1): return try staticTraining(batch: numbers[0], generator)
  case ("read", _):
    let path = words.dropFirst().joined(separator: " ")
    return { _ = try NPY.read(contentsOf: path) }
  case (let name, 1): return try elementwise(name, numbers[0], generator, words)
  default: throw UnknownTask(words: words)
  }
}

private func elementwise(
  _ name: String, _ count: Int, _ generator: RandomGenerator, _ words: [String]
) throws -> Task {
  let a = generator.uniform(0.1, 5, [count])
  let b = generator.uniform(0.1, 5, [count])
  switch name {
  case "exp": return { _ = exp(a) }
  case "log": return { _ = log(a) }
  case "tanh": return { _ = tanh(a) }
  case "add": return { _ = a + b }
  case "update": return { a += b }
  case "sum": return { _ = a.sum() }
  default: throw UnknownTask(words: words)
  }
}

/// A step of training of the network 784-32-32-32-10, with sigmoids, on one batch.
private func training(batch: Int, _ generator: RandomGenerator) -> Task {
  let engine = Autograd()
  let network = MLP(
    inputSize: 784, outputSize: 10, hiddens: [32, 32, 32],
    activations: [Sigmoid(engine), Sigmoid(engine), Sigmoid(engine), Identity(engine)],
    criterion: SoftmaxCrossEntropy(engine), learningRate: 0.01, autogradEngine: engine, momentum: 0.9,
    generator: generator)
  let inputs = generator.uniform(0, 1, [batch, 784])
  let labels = NDArray.zeros(batch, 10)
  for row in 0..<batch { labels[row, row % 10] = NDArray(1) }
  return {
    network.zeroGrads()
    _ = network(inputs)
    network.backward(labels)
    network.step()
  }
}

/// The same step of the same network, compiled, on one thread.
private func staticTraining(batch: Int, _ generator: RandomGenerator) throws -> Task {
  let network = NetworkGraph(sizes: [784, 32, 32, 32, 10], activations: [.sigmoid, .sigmoid, .sigmoid])
  let graph = network.training(batch: batch, learningRate: 0.01, momentum: 0.9).compiled()
  var parameters: [String: NDArray] = [:]
  for node in graph.nodes {
    if case .parameter(let name) = node.operation, !name.contains("momentum") {
      let bound = (1 / Double(node.shape[node.shape.count - 1])).squareRoot()
      parameters[name] = generator.uniform(-bound, bound, node.shape)
    }
  }
  let program = try Program(graph, parameters: ParameterStore(parameters), threads: 1)
  try program.set("x", generator.uniform(0, 1, [batch, 784]))
  let labels = try program.input("labels")
  for row in 0..<batch { labels[row * 10 + row % 10] = 1 }
  return { program.run() }
}
