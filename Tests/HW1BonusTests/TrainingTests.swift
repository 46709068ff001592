import HW1Bonus
import MyTorch
import NDArrays
import Testing

/// Points of the plane, in two classes that no straight line parts: x · y is positive, or it is not.
private func makePoints(_ count: Int, seed: UInt64) -> Dataset {
  let points = RandomGenerator(seed: seed).uniform(-1, 1, [count, 2])
  let isPositive = points[.all, 0] * points[.all, 1] > 0
  return Dataset(inputs: points, labels: stack([isPositive, 1 - isPositive], axis: 1))
}

private func makeNetwork(learningRate: Double = 0.1) -> MLP {
  let engine = Autograd()
  return MLP(
    inputSize: 2, outputSize: 2, hiddens: [16], activations: [ReLU(engine), Identity(engine)],
    criterion: SoftmaxCrossEntropy(engine), learningRate: learningRate, autogradEngine: engine, momentum: 0.9,
    generator: RandomGenerator(seed: 3))
}

/// Trains without a report.
private func history(
  _ network: MLP, _ training: Dataset, _ validation: Dataset, epochs: Range<Int>, seed: UInt64 = 5
) -> [EpochStats] {
  getTrainingStats(
    network, training: training, validation: validation, epochs: epochs, batchSize: 32, seed: seed,
    afterBatch: { _ in }, afterEpoch: { _ in })
}

private struct Stop: Error {}

struct TrainingTests {
  let points = makePoints(300, seed: 1)
  let others = makePoints(200, seed: 2)

  @Test func learnsWhatNoLinePartsAndRepeatsItself() {
    let histories = (0..<2).map { _ in history(makeNetwork(), points, others, epochs: 1..<21) }
    #expect(histories[0] == histories[1])
    #expect(histories[0].map(\.epoch) == Array(1...20))
    #expect(histories[0][0].validation.error > 0.1)
    #expect(histories[0][19].validation.error < 0.1)
    let withOtherSeed = history(makeNetwork(), points, others, epochs: 1..<3, seed: 6)
    #expect(withOtherSeed[0].training.loss != histories[0][0].training.loss)
  }

  @Test func trainingInTwoPartsIsTheSame() {
    let whole = history(makeNetwork(), points, others, epochs: 1..<6)
    let network = makeNetwork()
    let halves =
      history(network, points, others, epochs: 1..<3) + history(network, points, others, epochs: 3..<6)
    #expect(whole == halves)
  }

  @Test func aSmallerLastBatchCountsForItsExamples() {
    // A network that does not learn has the same score, whatever the batches.
    let scores = [300, 7, 1].map { size in
      trainEpoch(makeNetwork(learningRate: 1e-300), points, epoch: 1, batchSize: size, seed: 1) { _ in }
    }
    let evaluated = evaluate(makeNetwork(), points, batchSize: 11)
    for score in scores {
      #expect(abs(score.loss - evaluated.loss) < 1e-12)
      #expect(score.error == evaluated.error)
    }
  }

  @Test func everyBatchIsReported() throws {
    var reports: [BatchReport] = []
    let score = trainEpoch(makeNetwork(), points, epoch: 4, batchSize: 128, seed: 1) { reports.append($0) }
    #expect(reports.map(\.examples) == [128, 256, 300])
    #expect(reports.allSatisfy { $0.epoch == 4 })
    #expect(reports.last?.score == score)
  }

  @Test func anErrorEndsTheTraining() {
    var batches = 0
    var epochs: [Int] = []
    #expect(throws: Stop.self) {
      try getTrainingStats(
        makeNetwork(), training: points, validation: others, epochs: 1..<9, batchSize: 100, seed: 1,
        afterBatch: { _ in
          batches += 1
          if batches == 7 { throw Stop() }
        },
        afterEpoch: { epochs.append($0.epoch) })
    }
    #expect(batches == 7)
    #expect(epochs == [1, 2])
  }

  @Test func evaluatingChangesNothing() {
    let network = makeNetwork()
    let before = network.linearLayers.map { $0.W.copy() }
    let first = evaluate(network, others, batchSize: 64)
    #expect(first == evaluate(network, others, batchSize: 64))
    #expect(zip(before, network.linearLayers).allSatisfy { arrayEqual($0, $1.W) })
    #expect(!network.isTraining)
    #expect(network.autogradEngine.operationList.isEmpty)
  }
}
