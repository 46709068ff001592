// What is asked of HW1Bonus. It is not handed in: where a hand-in is built, there is no such module, and no such exercise.

#if canImport(HW1Bonus)
  import HW1Bonus
  import MyTorch
  import NDArrays

  extension Exercise {
    static let training = [
      networkForward, networkBackward, zeroGrads, step, error, totalLoss, epoch, evaluation, stats,
    ]

    /// The output of a network, which it returns and keeps.
    private static let networkForward = Exercise("practice/mlp-forward") { given in
      let network = try MLP.filled(given)
      let output = network(try given["x"])
      return ["logits": output, "kept-output": try network.keptOutput()]
    }

    /// The gradients that a sweep leaves in the layers.
    private static let networkBackward = Exercise("practice/mlp-backward") { given in
      let network = try MLP.filled(given)
      _ = network(try given["x"])
      network.backward(try given["y"])
      return try network.gradients(given)
    }

    /// What is left after zeroGrads, in the arrays that held the gradients before.
    private static let zeroGrads = Exercise("practice/mlp-zero-grads") { given in
      let network = try MLP.filled(given)
      _ = network(try given["x"])
      network.backward(try given["y"])
      let before = network.linearLayers.map { ($0.dW, $0.db) }
      network.zeroGrads()
      return [
        "dW2": before[1].0.copy(), "db2": before[1].1.copy(), "dW1": before[0].0.copy(),
        "db1": before[0].1.copy(),
        "number-of-operations": NDArray(Double(network.autogradEngine.operationList.count)),
      ]
    }

    /// Two steps with the same gradients; in the second one, momentum is left of the first.
    private static let step = Exercise("practice/mlp-step") { given in
      let network = try MLP.filled(given, momentum: try given["momentum"].item)
      for (number, layer) in zip(1..., network.linearLayers) {
        try layer.fillGradients(dW: try given["dW\(number)"], db: try given["db\(number)"])
      }
      network.step()
      network.step()
      return try network.parameters(given)
    }

    /// How many rows are classified wrongly.
    private static let error = Exercise("practice/mlp-error") { given in
      let network = try MLP.filled(given)
      _ = network(try given["x"])
      return ["error-count": NDArray(Double(network.error(try given["y"])))]
    }

    /// The loss of what the network has returned.
    private static let totalLoss = Exercise("practice/mlp-total-loss") { given in
      let network = try MLP.filled(given)
      _ = network(try given["x"])
      return ["loss": NDArray(network.totalLoss(try given["y"]))]
    }

    /// A whole epoch, whose last batch is smaller: the score, how many examples each report counts, and what was learnt.
    private static let epoch = Exercise("practice/train-epoch") { given in
      let network = try MLP.filled(given, momentum: try given["momentum"].item)
      network.eval()
      var counts: [Double] = []
      let score = trainEpoch(
        network, Dataset(inputs: try given["x"], labels: try given["y"]), epoch: try given.int("epoch"),
        batchSize: try given.int("batch-size"), seed: UInt64(try given.int("seed"))
      ) { counts.append(Double($0.examples)) }
      let learnt = try network.parameters(given)
      return [
        "loss": NDArray(score.loss), "error-rate": NDArray(score.error),
        "examples-after-each-batch": NDArray(counts),
        "W2": learnt[0].value, "b2": learnt[1].value, "W1": learnt[2].value, "b1": learnt[3].value,
      ]
    }

    /// The score over batches of which the last is smaller; the parameters stay as they are.
    private static let evaluation = Exercise("practice/evaluate") { given in
      let network = try MLP.filled(given)
      let before = try network.parameters(given)
      let score = evaluate(
        network, Dataset(inputs: try given["x"], labels: try given["y"]),
        batchSize: try given.int("batch-size"))
      let after = try network.parameters(given)
      return [
        "loss": NDArray(score.loss), "error-rate": NDArray(score.error),
        "is-training": NDArray(network.isTraining ? 1.0 : 0.0),
        "change-of-W1": after[2].value - before[2].value,
      ]
    }

    /// Two epochs: a row of epoch, training loss and error, validation loss and error for each, as returned and as reported.
    private static let stats = Exercise("practice/training-stats") { given in
      let network = try MLP.filled(given, momentum: try given["momentum"].item)
      let first = try given.int("epoch")
      var reported: [EpochStats] = []
      let returned = getTrainingStats(
        network, training: Dataset(inputs: try given["x"], labels: try given["y"]),
        validation: Dataset(inputs: try given["validation-x"], labels: try given["validation-y"]),
        epochs: first..<first + 2, batchSize: try given.int("batch-size"),
        seed: UInt64(try given.int("seed")),
        afterBatch: { _ in }, afterEpoch: { reported.append($0) })
      return ["stats": table(returned), "reported-stats": table(reported)]
    }

    private static func table(_ stats: [EpochStats]) -> NDArray {
      let rows = stats.map {
        [Double($0.epoch), $0.training.loss, $0.training.error, $0.validation.loss, $0.validation.error]
      }
      return NDArray(rows.flatMap(\.self), shape: [rows.count, 5])
    }
  }

  extension Given {
    /// A whole number among the givens.
    fileprivate func int(_ name: String) throws -> Int { Int(try self[name].item) }
  }

  extension MLP {
    /// A network of two layers, linear · tanh · linear, with the given parameters.
    fileprivate static func filled(_ given: Given, momentum: Double = 0) throws -> MLP {
      let (W1, W2) = (try given["W1"], try given["W2"])
      let engine = Autograd()
      let network = MLP(
        inputSize: W1.shape[1], outputSize: W2.shape[0], hiddens: [W1.shape[0]],
        activations: [Tanh(engine), Identity(engine)], criterion: SoftmaxCrossEntropy(engine),
        learningRate: try given["learning-rate"].item, autogradEngine: engine, momentum: momentum,
        generator: RandomGenerator(seed: 1))
      guard network.linearLayers.count == 2 else {
        throw Objection(
          "MLP.linearLayers holds \(network.linearLayers.count) layers; with one hidden layer it should be 2")
      }
      for (number, layer) in zip(1..., network.linearLayers) {
        try layer.fill(W: try given["W\(number)"], b: try given["b\(number)"])
      }
      return network
    }

    fileprivate func keptOutput() throws -> NDArray {
      guard let output else { throw Objection("MLP.output is nil after forward") }
      return output
    }

    /// The gradients, from the last layer to the first.
    fileprivate func gradients(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
      [
        "dW2": try linearLayers[1].gradientOfW(shapedLike: try given["W2"]),
        "db2": try linearLayers[1].gradientOfB(shapedLike: try given["b2"]),
        "dW1": try linearLayers[0].gradientOfW(shapedLike: try given["W1"]),
        "db1": try linearLayers[0].gradientOfB(shapedLike: try given["b1"]),
      ]
    }

    /// The parameters, from the last layer to the first.
    fileprivate func parameters(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
      [
        "W2": try linearLayers[1].weights(shapedLike: try given["W2"]),
        "b2": try linearLayers[1].bias(shapedLike: try given["b2"]),
        "W1": try linearLayers[0].weights(shapedLike: try given["W1"]),
        "b1": try linearLayers[0].bias(shapedLike: try given["b1"]),
      ]
    }
  }
#else
  extension Exercise {
    static let training: [Exercise] = []
  }
#endif
