internal import Grading
internal import NDArrays

// What is asked of HW1Bonus, for practice. It is not handed in.

extension Card {
  static let training = [
    networkForward, networkBackward, zeroGrads, step, error, totalLoss, epoch, evaluation, stats,
  ]

  private static let networkForward = Card(
    "practice/mlp-forward", "MLP Forward", restsOn: network("activation/tanh-forward"), cases: networks(),
    roles: [ArrayRole("logits", .output), ArrayRole("kept-output", .output)],
    proofs: [
      "logits": .formula { try TrainedNetwork($0).output(try $0["x"]) },
      "kept-output": .formula { try TrainedNetwork($0).output(try $0["x"]) },
    ],
    right: TrainingModel(), slips: TrainingSlips.forward, program: TrainingProgram.forward
  ).asking(for: "MLP.init", "MLP.forward")

  private static let networkBackward = Card(
    "practice/mlp-backward", "MLP Backward",
    restsOn: network("activation/tanh-backward", "loss/softmax-cross-entropy-backward"), cases: networks(),
    roles: gradients,
    proofs: Dictionary(uniqueKeysWithValues: TrainedNetwork.names.map { ("d\($0)", gradient($0)) }),
    right: TrainingModel(), slips: TrainingSlips.backward, program: TrainingProgram.backward
  ).asking(for: "MLP.backward")

  private static let zeroGrads = Card(
    "practice/mlp-zero-grads", "MLP Zero Gradients", restsOn: network("practice/mlp-backward"),
    cases: networks(),
    roles: gradients + [ArrayRole("number-of-operations", .output)],
    proofs: Dictionary(uniqueKeysWithValues: TrainedNetwork.names.map { ("d\($0)", Proof.zeros(like: $0)) })
      .merging(["number-of-operations": .formula { _ in NDArray(0) }]) { first, _ in first },
    right: TrainingModel(), slips: TrainingSlips.zeroGrads, program: TrainingProgram.zeroGrads
  )
  .about(
    "what is asked here is that nothing is left of the last batch: the gradients of all layers are zero, in their own arrays, and the "
      + "engine has no operations."
  )
  .asking(for: "MLP.zeroGrads")

  private static let step = Card(
    "practice/mlp-step", "MLP Step", restsOn: network(),
    cases: [0, 0.5, 0.9].map { momentum in
      Case(scenario: "") { draw in
        [
          "W1": draw.signed([3, 2]), "b1": draw.signed([3, 1]), "W2": draw.signed([4, 3]),
          "b2": draw.signed([4, 1]),
          "dW1": draw.signed([3, 2]), "db1": draw.signed([3, 1]), "dW2": draw.signed([4, 3]),
          "db2": draw.signed([4, 1]), "learning-rate": NDArray(0.25), "momentum": NDArray(momentum),
        ]
      }
    },
    roles: parameters,
    proofs: Dictionary(
      uniqueKeysWithValues: TrainedNetwork.names.map { name in
        // The first step is -rate · gradient; the second one is that again, and momentum times the first.
        (
          name,
          Proof.formula { given in
            let (rate, momentum) = (try given["learning-rate"].item, try given["momentum"].item)
            return try given[name] - (2 + momentum) * rate * (try given["d\(name)"])
          }
        )
      }),
    right: TrainingModel(), slips: TrainingSlips.step, program: TrainingProgram.step
  ).asking(for: "MLP.step")

  private static let error = Card(
    "practice/mlp-error", "MLP Error", restsOn: network(), cases: networks(rows: [5, 8, 1]),
    roles: [ArrayRole("error-count", .output)],
    proofs: [
      "error-count": .formula { NDArray(Double(try TrainedNetwork($0).errors(try $0["x"], try $0["y"]))) }
    ],
    right: TrainingModel(), slips: TrainingSlips.error, program: TrainingProgram.error
  ).asking(for: "MLP.error")

  private static let totalLoss = Card(
    "practice/mlp-total-loss", "MLP Total Loss", restsOn: network("loss/softmax-cross-entropy-forward"),
    cases: networks(), roles: [ArrayRole("loss", .output)],
    proofs: ["loss": .formula { NDArray(try TrainedNetwork($0).loss(try $0["x"], try $0["y"])) }],
    right: TrainingModel(), slips: TrainingSlips.totalLoss, program: TrainingProgram.totalLoss
  ).asking(for: "MLP.totalLoss")

  private static let epoch = Card(
    "practice/train-epoch", "Training Epoch", restsOn: network("practice/mlp-step", "practice/mlp-error"),
    cases: [(3, 3, 0.5), (4, 5, 0)].map { rows, size, momentum in
      trainings(rows: rows, batchSize: size, momentum: momentum)
    }
      + [(5, 2, 0), (4, 3, 0.5), (6, 4, 0.9)].map { rows, size, momentum in
        trainings("several-batches", rows: rows, batchSize: size, momentum: momentum)
      },
    roles: [
      ArrayRole("loss", .output), ArrayRole("error-rate", .output),
      ArrayRole("examples-after-each-batch", .output),
    ]
      + parameters,
    proofs: Dictionary(
      uniqueKeysWithValues: TrainedNetwork.names.map { name in
        (
          name,
          Proof.formula { given in
            var network = try TrainedNetwork(given)
            _ = try network.train(given, order: try given["order"])
            return try network.parameter(name)
          }
        )
      }
    ).merging([
      "loss": .formula { given in
        var network = try TrainedNetwork(given)
        return NDArray(try network.train(given, order: try given["order"]).loss)
      },
      "error-rate": .formula { given in
        var network = try TrainedNetwork(given)
        return NDArray(try network.train(given, order: try given["order"]).error)
      },
      "examples-after-each-batch": .formula { given in
        let (rows, size) = (try given["x"].shape[0], Int(try given["batch-size"].item))
        return NDArray(stride(from: size, to: rows, by: size).map(Double.init) + [Double(rows)])
      },
    ]) { first, _ in first },
    right: TrainingModel(), slips: TrainingSlips.epoch, program: TrainingProgram.epoch
  )
  .about([
    "several-batches":
      "what is new here is a second batch: zeroGrads forgets the last one before each of them, and each is scored, counted, and followed "
      + "by a step."
  ])
  .asking(for: "trainEpoch")

  private static let evaluation = Card(
    "practice/evaluate", "Evaluation", restsOn: network("practice/mlp-total-loss", "practice/mlp-error"),
    cases: [(5, 2), (3, 3), (7, 4)].map { rows, size in trainings(rows: rows, batchSize: size, momentum: 0) },
    roles: [
      ArrayRole("loss", .output), ArrayRole("error-rate", .output), ArrayRole("is-training", .output),
      ArrayRole("change-of-W1", .change, of: "W1"),
    ],
    proofs: [
      "loss": .formula { NDArray(try TrainedNetwork($0).loss(try $0["x"], try $0["y"])) },
      "error-rate": .formula {
        let (x, y) = (try $0["x"], try $0["y"])
        return NDArray(Double(try TrainedNetwork($0).errors(x, y)) / Double(x.shape[0]))
      },
      "is-training": .formula { _ in NDArray(0) },
      "change-of-W1": .zeros(like: "W1"),
    ],
    right: TrainingModel(), slips: TrainingSlips.evaluation, program: TrainingProgram.evaluate
  ).asking(for: "evaluate")

  private static let stats = Card(
    "practice/training-stats", "Training Statistics",
    restsOn: network("practice/train-epoch", "practice/evaluate"),
    cases: [(3, 2, 0.5), (4, 2, 0), (5, 3, 0.9)].map { rows, size, momentum in
      trainings(rows: rows, batchSize: size, momentum: momentum)
    },
    roles: [ArrayRole("stats", .output), ArrayRole("reported-stats", .output)],
    proofs: ["stats": .formula(TrainedNetwork.stats), "reported-stats": .formula(TrainedNetwork.stats)],
    right: TrainingModel(), slips: TrainingSlips.stats, program: TrainingProgram.stats
  ).asking(for: "getTrainingStats")

  // MARK: What they have in common

  private static let parameters = ["W2", "b2", "W1", "b1"].map { ArrayRole($0, .output) }

  private static let gradients = ["W2", "b2", "W1", "b1"].map { (name: String) in
    ArrayRole("d\(name)", .external, of: name)
  }

  private static func network(_ others: String...) -> Foundations {
    .engine(possible: ["linear/forward", "linear/backward"] + others)
  }

  /// The gradient of the loss with respect to a parameter.
  private static func gradient(_ name: String) -> Proof {
    .gradient(withRespectTo: name) { parameter, given in
      try TrainedNetwork(given).loss(try given["x"], try given["y"], replacing: name, with: parameter)
    }
  }

  /// A batch and a network of 2 to 4 inputs, hidden units and classes.
  private static func networks(rows: [Int] = [1, 3, 4]) -> [Case] {
    zip([(2, 3, 4), (4, 2, 3), (3, 4, 2)], rows).map { widths, rows in
      let (inputs, hidden, classes) = widths
      return Case(scenario: "") { draw in
        [
          "x": draw.signed([rows, inputs]), "y": draw.oneHot(rows, classes),
          "W1": draw.signed([hidden, inputs]), "b1": draw.signed([hidden, 1]),
          "W2": draw.signed([classes, hidden]), "b2": draw.signed([classes, 1]),
          "learning-rate": NDArray(0.1),
        ]
      }
    }
  }

  /// A network, data to train and to test it with, and the order in which an epoch takes the examples; for two epochs, a row
  /// for each.
  private static func trainings(_ scenario: String = "", rows: Int, batchSize: Int, momentum: Double) -> Case
  {
    let (seed, epoch) = (UInt64(rows), batchSize)
    let orders = (epoch...epoch + 1).map { epoch in
      // As `shuffledOrder` has it, which is given.
      RandomGenerator(seed: seed &* 1_000_003 &+ UInt64(epoch)).permutation(rows).map(Double.init)
    }
    return Case(scenario: scenario) { draw in
      [
        "x": draw.signed([rows, 3]), "y": draw.oneHot(rows, 3), "validation-x": draw.signed([5, 3]),
        "validation-y": draw.oneHot(5, 3), "W1": draw.signed([2, 3]), "b1": draw.signed([2, 1]),
        "W2": draw.signed([3, 2]), "b2": draw.signed([3, 1]), "learning-rate": NDArray(0.1),
        "momentum": NDArray(momentum), "batch-size": NDArray(Double(batchSize)),
        "seed": NDArray(Double(seed)),
        "epoch": NDArray(Double(epoch)), "order": NDArray(orders[0]), "next-order": NDArray(orders[1]),
      ]
    }
  }
}

extension RubricItem {
  /// Whether what it asks for is handed in; where a hand-in is graded, other exercises are not there.
  var isHandedIn: Bool { !Card.training.contains { $0.path == path } }
}
