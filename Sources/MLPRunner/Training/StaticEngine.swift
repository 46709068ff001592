#if canImport(StaticGraphs)
  import HW1Bonus
  import MyTorch
  import NDArrays
  import StaticGraphs

  /// Trains a network with compiled graphs: a program for each size of batch, and one set of parameters for all of them.
  ///
  /// The parameters are the arrays of the network's own layers: checkpoints and predictions see what the programs do.
  final class StaticEngine {
    private let shape: NetworkGraph
    private let settings: Settings
    private let parameters: ParameterStore

    /// The programs so far, by the number of examples in a batch.
    private var trainings: [Int: Program] = [:]
    private var evaluations: [Int: Program] = [:]

    init(_ network: MLP, settings: Settings) {
      self.settings = settings
      let layers = network.linearLayers
      shape = NetworkGraph(
        sizes: [layers[0].W.shape[1]] + layers.map { $0.W.shape[0] },
        activations: settings.activations.map(\.compiled))
      var arrays: [String: NDArray] = [:]
      for (index, layer) in layers.enumerated() {
        let name = "layer\(index + 1)"
        arrays["\(name).W"] = layer.W
        arrays["\(name).b"] = layer.b
        arrays["\(name).momentumW"] = layer.momentumW
        arrays["\(name).momentumB"] = layer.momentumB
      }
      parameters = ParameterStore(arrays)
    }

    /// Trains for some epochs, as `getTrainingStats` of HW1Bonus does with the dynamic engine: the same examples in the
    /// same order, the same statistics.
    func train(
      _ training: Dataset, validation: Dataset, epochs: Range<Int>,
      afterBatch: (BatchReport) throws -> Void, afterEpoch: (EpochStats) throws -> Void
    ) throws {
      for epoch in epochs {
        let order = shuffledOrder(training.count, seed: settings.seed, epoch: epoch)
        let trained = try score(training, order, trainingProgram) { count, score in
          try afterBatch(BatchReport(epoch: epoch, examples: count, score: score))
        }
        let validated = try score(validation, Array(0..<validation.count), evaluationProgram) { _, _ in }
        try afterEpoch(EpochStats(epoch: epoch, training: trained, validation: validated))
      }
    }

    /// Runs a program on all examples, a batch at a time, and adds up losses and errors.
    private func score(
      _ data: Dataset, _ order: [Int], _ program: (Int) throws -> Program,
      afterBatch: (_ count: Int, Score) throws -> Void
    ) throws -> Score {
      var (count, loss, errors) = (0, 0.0, 0)
      var score: Score { Score(loss: loss / Double(count), error: Double(errors) / Double(count)) }
      for start in stride(from: 0, to: order.count, by: settings.batchSize) {
        let rows = order[start..<min(start + settings.batchSize, order.count)]
        let program = try program(rows.count)
        copy(rows, of: data.inputs, to: try program.input("x"))
        let labels = try program.input("labels")
        copy(rows, of: data.labels, to: labels)
        program.run()
        count += rows.count
        loss += try program.output("loss")[0] * Double(rows.count)
        errors += misclassified(try program.output("logits"), UnsafeBufferPointer(labels), rows.count)
        try afterBatch(count, score)
      }
      return score
    }

    private func trainingProgram(_ batch: Int) throws -> Program {
      if let known = trainings[batch] { return known }
      let graph = shape.training(
        batch: batch, learningRate: settings.learningRate, momentum: settings.momentum)
      let program = try Program(graph.compiled(), parameters: parameters)
      trainings[batch] = program
      return program
    }

    private func evaluationProgram(_ batch: Int) throws -> Program {
      if let known = evaluations[batch] { return known }
      let program = try Program(shape.evaluation(batch: batch).compiled(), parameters: parameters)
      evaluations[batch] = program
      return program
    }
  }

  /// Copies rows of a matrix, one after the other.
  private func copy(
    _ rows: ArraySlice<Int>, of matrix: NDArray, to target: UnsafeMutableBufferPointer<Double>
  ) {
    let width = matrix.shape[1]
    matrix.withContiguousElements { elements in
      for (place, row) in rows.enumerated() {
        for column in 0..<width { target[place * width + column] = elements[row * width + column] }
      }
    }
  }

  /// The number of rows whose largest logit is not where the label is.
  private func misclassified(
    _ logits: UnsafeBufferPointer<Double>, _ labels: UnsafeBufferPointer<Double>, _ rows: Int
  ) -> Int {
    let width = logits.count / rows
    return (0..<rows).count { row in
      let own = row * width..<(row + 1) * width
      return largest(logits, own) != largest(labels, own)
    }
  }

  /// The place of the largest of some elements, the first one of several.
  private func largest(_ elements: UnsafeBufferPointer<Double>, _ range: Range<Int>) -> Int {
    range.dropFirst().reduce(range.lowerBound) { elements[$1] > elements[$0] ? $1 : $0 }
  }

  extension ActivationKind {
    /// The same activation in a static graph.
    fileprivate var compiled: NetworkGraph.Activation {
      switch self {
      case .identity: .identity
      case .sigmoid: .sigmoid
      case .tanh: .tanh
      case .relu: .relu
      }
    }
  }
#endif
