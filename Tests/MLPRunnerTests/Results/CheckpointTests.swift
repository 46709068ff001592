import HW1Bonus
import MyTorch
import NDArrays
import NumPyFormat
import Testing

@testable import mlp

struct CheckpointTests {
  private func makeCheckpoint() -> Checkpoint {
    let engine = Autograd()
    let network = MLP(
      inputSize: 784, outputSize: 10, hiddens: [3, 4],
      activations: [Tanh(engine), ReLU(engine), Identity(engine)],
      criterion: SoftmaxCrossEntropy(engine), learningRate: 0.1, autogradEngine: engine,
      generator: RandomGenerator(seed: 1))
    network.linearLayers[1].momentumB.fill(0.25)
    let settings = Settings(
      epochs: 9, batchSize: 5, learningRate: 0.125, momentum: 0.5, hidden: [3, 4],
      activations: [.tanh, .relu],
      seed: 1 << 53)
    let history = [
      EpochStats(epoch: 1, training: Score(loss: 2, error: 0.5), validation: Score(loss: 3, error: 0.75)),
      EpochStats(epoch: 2, training: Score(loss: 1, error: 0.25), validation: Score(loss: 1.5, error: 0.5)),
    ]
    return Checkpoint(network, settings: settings, trainingCount: 100, history: history)
  }

  @Test func comesBackFromItsFile() throws {
    let saved = makeCheckpoint()
    let read = try withTemporaryFolder { path in
      try NPZ.write(saved.members, to: "\(path)/weights.npz")
      return try Checkpoint(contentsOf: "\(path)/weights.npz")
    }
    #expect(read.settings == saved.settings)
    #expect(read.history == saved.history)
    #expect(read.trainingCount == 100)
    #expect(read.layers.count == 3)
    for (found, expected) in zip(read.layers, saved.layers) {
      #expect(arrayEqual(found.W, expected.W))
      #expect(arrayEqual(found.b, expected.b))
      #expect(arrayEqual(found.momentumW, expected.momentumW))
      #expect(arrayEqual(found.momentumB, expected.momentumB))
    }
  }

  @Test(arguments: [
    ("layer1.b", nil, "'layer1.b' is missing"),
    ("layer2.W", nil, "its 1 layers do not end with 10 outputs"),
    ("layer2.momentumW", NDArrayValue([1, 2], [2]), "'layer2.momentumW' has the shape [2]"),
    ("learningRate", NDArrayValue([.nan], []), "'learningRate' has elements that are not finite"),
    ("batchSize", NDArrayValue([2.5], []), "'batchSize' is 2.5"),
    ("activations", NDArrayValue([1, 7], [2]), "activation 7.0 is unknown"),
    ("history", NDArrayValue([1, 2, 3], [1, 3]), "'history' has the shape [1, 3]"),
  ])
  func damagedFiles(name: String, replacement: NDArrayValue?, reason: String) throws {
    var members = makeCheckpoint().members
    let index = try #require(members.firstIndex { $0.name == name })
    if let replacement {
      members[index].array = NDArray(replacement.elements, shape: replacement.shape)
    } else {
      members.remove(at: index)
    }
    try withTemporaryFolder { folder in
      let path = "\(folder)/weights.npz"
      try NPZ.write(members, to: path)
      let error = #expect(throws: RunError.self) { try Checkpoint(contentsOf: path) }
      #expect(error == .badCheckpoint(path: path, reason: reason))
    }
  }

  /// An array that can be an argument of a test.
  struct NDArrayValue: Sendable {
    let elements: [Double]
    let shape: [Int]

    init(_ elements: [Double], _ shape: [Int]) {
      self.elements = elements
      self.shape = shape
    }
  }
}
