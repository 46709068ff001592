import Foundation
import HW1Bonus
import MyTorch
import NDArrays
import Testing

@testable import mlp

@Suite("mlp --engine static")
struct StaticEngineTests {
  @Test("the same history as the dynamic engine", arguments: ActivationKind.allCases)
  func history(activation: ActivationKind) throws {
    var settings = Settings.standard
    settings.hidden = [16, 12]
    settings.activations = [activation, activation]
    // Batches that do not divide the number of examples.
    settings.batchSize = 17
    let generator = RandomGenerator(seed: 3)
    func data(_ count: Int) -> Dataset {
      let labels = NDArray.zeros([count, 10])
      for row in 0..<count { labels[row, (row * 7) % 10] = NDArray(1) }
      return Dataset(inputs: generator.uniform(0, 1, [count, 20]), labels: labels)
    }
    let (training, validation) = (data(100), data(40))
    func network() -> MLP {
      let engine = Autograd()
      return MLP(
        inputSize: 20, outputSize: 10, hiddens: settings.hidden,
        activations: settings.activations.map { $0.make(engine) } + [Identity(engine)],
        criterion: SoftmaxCrossEntropy(engine), learningRate: settings.learningRate, autogradEngine: engine,
        momentum: settings.momentum, generator: RandomGenerator(seed: 5))
    }
    let (first, second) = (network(), network())
    var expected: [EpochStats] = []
    getTrainingStats(
      first, training: training, validation: validation, epochs: 1..<6, batchSize: 17, seed: settings.seed,
      afterBatch: { _ in }, afterEpoch: { expected.append($0) })
    var found: [EpochStats] = []
    try StaticEngine(second, settings: settings).train(
      training, validation: validation, epochs: 1..<6, afterBatch: { _ in }, afterEpoch: { found.append($0) })
    #expect(found.count == 5)
    for (a, b) in zip(found, expected) {
      #expect(a.epoch == b.epoch)
      #expect((a.training.loss - b.training.loss).magnitude <= 1e-12)
      #expect((a.validation.loss - b.validation.loss).magnitude <= 1e-12)
      #expect(a.training.error == b.training.error)
      #expect(a.validation.error == b.validation.error)
    }
    // The parameters are those of the network itself.
    #expect(
      allClose(
        first.linearLayers[0].W, second.linearLayers[0].W, relativeTolerance: 0, absoluteTolerance: 1e-12))
  }
}
