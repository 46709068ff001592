import HW1Bonus
import MyTorch
import NDArrays
import Testing

/// A network of 3 inputs and 2 outputs, the same each time.
private func makeNetwork(
  hiddens: [Int] = [4], momentum: Double = 0, learningRate: Double = 0.1, seed: UInt64 = 1
) -> MLP {
  let engine = Autograd()
  return MLP(
    inputSize: 3, outputSize: 2, hiddens: hiddens,
    activations: hiddens.map { _ in Tanh(engine) } + [Identity(engine)],
    criterion: SoftmaxCrossEntropy(engine), learningRate: learningRate, autogradEngine: engine,
    momentum: momentum,
    generator: RandomGenerator(seed: seed))
}

struct MLPTests {
  private let inputs: NDArray = [[0.5, -1, 2], [1, 0.25, -0.75], [-0.5, 1, 0], [2, 2, 1], [0, -1, 0.5]]
  private let labels: NDArray = [[1, 0], [0, 1], [0, 1], [1, 0], [0, 1]]

  @Test(arguments: [([], [[2, 3]]), ([4], [[4, 3], [2, 4]]), ([5, 6], [[5, 3], [6, 5], [2, 6]])])
  func layersFitTogether(hiddens: [Int], shapes: [[Int]]) {
    #expect(makeNetwork(hiddens: hiddens).linearLayers.map(\.W.shape) == shapes)
  }

  @Test func theSeedDecidesTheWeights() {
    let (first, second, other) = (makeNetwork(), makeNetwork(), makeNetwork(seed: 2))
    #expect(arrayEqual(first.linearLayers[1].W, second.linearLayers[1].W))
    #expect(!arrayEqual(first.linearLayers[1].W, other.linearLayers[1].W))
  }

  @Test func wrongNumberOfActivationsStops() async {
    await #expect(processExitsWith: .failure) {
      let engine = Autograd()
      _ = MLP(
        inputSize: 3, outputSize: 2, hiddens: [4], activations: [Tanh(engine)],
        criterion: SoftmaxCrossEntropy(engine), learningRate: 0.1, autogradEngine: engine)
    }
  }

  @Test func forwardGoesThroughAllLayers() {
    let network = makeNetwork()
    let (first, second) = (network.linearLayers[0], network.linearLayers[1])
    let expected = matmul(tanh(matmul(inputs, first.W.T) + first.b.T), second.W.T) + second.b.T
    let output = network(inputs)
    #expect(allClose(output, expected, relativeTolerance: 1e-12))
    #expect(network.output === output)
  }

  @Test func gradientsAreThoseOfTheLoss() {
    let network = makeNetwork()
    _ = network(inputs)
    network.backward(labels)
    let step = 1e-5
    for layer in network.linearLayers {
      for (parameter, gradient) in [(layer.W, layer.dW), (layer.b, layer.db)] {
        for row in 0..<parameter.shape[0] {
          for column in 0..<parameter.shape[1] {
            let value = parameter[row, column].item
            let losses = [value + step, value - step].map { changed in
              parameter[row, column] = changed
              network.autogradEngine.zeroGrad()
              _ = network(inputs)
              return network.totalLoss(labels)
            }
            parameter[row, column] = value
            let numerical = (losses[0] - losses[1]) / (2 * step)
            #expect(abs(gradient[row, column].item - numerical) < 1e-8)
          }
        }
      }
    }
  }

  @Test func zeroGradsClearsGradientsInPlaceAndTheEngine() {
    let network = makeNetwork()
    let gradients = network.linearLayers.map(\.dW)
    _ = network(inputs)
    network.backward(labels)
    #expect(gradients.allSatisfy { !arrayEqual($0, NDArray.zeros($0.shape)) })
    network.zeroGrads()
    #expect(gradients.allSatisfy { arrayEqual($0, NDArray.zeros($0.shape)) })
    #expect(network.linearLayers.allSatisfy { arrayEqual($0.db, NDArray.zeros($0.db.shape)) })
    #expect(network.autogradEngine.operationList.isEmpty)
  }

  @Test(arguments: [0, 0.5, 0.9])
  func stepsHaveMomentum(momentum: Double) {
    let network = makeNetwork(momentum: momentum, learningRate: 0.25)
    let layer = network.linearLayers[0]
    let (W, b) = (layer.W.copy(), layer.b.copy())
    layer.dW.fill(2)
    layer.db.fill(-4)
    network.step()
    network.step()
    // The first step is -0.25 · 2, the second one that again and momentum times the first.
    #expect(allClose(layer.W, W - 0.5 * (2 + momentum), relativeTolerance: 1e-14))
    #expect(allClose(layer.b, b + 1 * (2 + momentum), relativeTolerance: 1e-14))
    #expect(layer.W !== layer.momentumW)
  }

  @Test func errorCountsWrongRows() {
    let network = makeNetwork(hiddens: [])
    let layer = network.linearLayers[0]
    layer.W.fill(0)
    layer.b.assign([[1], [0]])
    _ = network(inputs)
    #expect(network.error(labels) == 3)
    #expect(network.error(1 - labels) == 2)
  }

  @Test func totalLossIsTheMeanOverTheBatch() {
    let network = makeNetwork(hiddens: [])
    network.linearLayers[0].W.fill(0)
    network.linearLayers[0].b.fill(0)
    _ = network(inputs)
    #expect(abs(network.totalLoss(labels) - 0.6931471805599453) < 1e-15)
  }

  @Test func evaluationForbidsSteps() async {
    let network = makeNetwork()
    #expect(network.isTraining)
    network.eval()
    #expect(!network.isTraining)
    network.train()
    #expect(network.isTraining)
    await #expect(processExitsWith: .failure) {
      let network = makeNetwork()
      network.eval()
      network.step()
    }
  }
}
