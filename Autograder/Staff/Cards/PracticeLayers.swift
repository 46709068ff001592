internal import Grading
internal import NDArrays

// Practice with layers and losses that are used twice, or for several rows.

extension Card {
  static let sharedLayer = Card(
    "practice/shared-layer", "Linear Used Twice",
    restsOn: .engine(possible: ["linear/forward", "linear/backward"]),
    cases: [3, 4, 2].map { n in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([1, n]), "W": draw.signed([n, n]), "b": draw.signed([n, 1]),
          "divergence": draw.signed([1, n]),
        ]
      }
    },
    roles: [
      ArrayRole("dW", .external, of: "W"), ArrayRole("db", .external, of: "b"),
      ArrayRole("gradient-of-x", .gradient, of: "x"),
    ],
    proofs: [
      "dW": .gradient(withRespectTo: "W") { try twice($1, x: try $1["x"], W: $0, b: try $1["b"]) },
      "db": .gradient(withRespectTo: "b") { try twice($1, x: try $1["x"], W: try $1["W"], b: $0) },
      "gradient-of-x": .gradient(withRespectTo: "x") { try twice($1, x: $0, W: try $1["W"], b: try $1["b"]) },
    ],
    right: LinearParts().model, slips: LinearSlips.usedTwice
  ) { model, given in
    let (tape, layer, x) = (Tape(), LayerArrays(W: try given["W"], b: try given["b"]), try given["x"])
    _ = try model(tape, try model(tape, x, layer), layer)
    try tape.backward(try given["divergence"])
    return ["dW": layer.dW, "db": layer.db, "gradient-of-x": try tape.gradient(of: x)]
  }
  .about(
    "what is asked here is a layer that is used twice before the sweep: what the way back needs of one use must not be that of the "
      + "other.")

  /// `Σ divergence · linear(linear(x))`.
  private static func twice(_ given: Givens, x: NDArray, W: NDArray, b: NDArray) throws -> Double {
    ClosedForm.weightedSum(ClosedForm.linear(ClosedForm.linear(x, W, b), W, b), try given["divergence"])
  }

  static let sharedLoss = Card(
    "practice/shared-loss", "SoftmaxCrossEntropy Used Twice",
    restsOn: .engine(possible: ["loss/softmax-cross-entropy-backward"]),
    cases: [3, 5, 2].map { classes in
      Case(scenario: "") { draw in
        [
          "y": draw.oneHot(1, classes), "y-hat": draw.signed([1, classes]),
          "second-y": draw.oneHot(1, classes), "second-y-hat": draw.signed([1, classes]),
        ]
      }
    },
    roles: [
      ArrayRole("gradient-of-y-hat", .gradient, of: "y-hat"),
      ArrayRole("gradient-of-second-y-hat", .gradient, of: "second-y-hat"),
      ArrayRole("loss-val", .output), ArrayRole("loss-val-after-second-use", .output, first: "loss-val"),
    ],
    proofs: [
      "gradient-of-y-hat": .gradient(withRespectTo: "y-hat") { softmaxCrossEntropy(try $1["y"], $0) },
      "gradient-of-second-y-hat": .gradient(withRespectTo: "second-y-hat") {
        softmaxCrossEntropy(try $1["second-y"], $0)
      },
      "loss-val": .formula { NDArray(softmaxCrossEntropy(try $0["y"], try $0["y-hat"])) },
      "loss-val-after-second-use": .formula {
        NDArray(softmaxCrossEntropy(try $0["second-y"], try $0["second-y-hat"]))
      },
    ],
    right: false,
    slips: [
      Slip(
        "latest-state",
        "the gradient of the first use is that of the second: what the backward pass needs of one use is overwritten by the next.",
        true)
    ]
  ) { isOfLatest, given in
    let loss = LossSlips.softmaxCrossEntropy
    let second = try loss.gradient(given["second-y"], given["second-y-hat"], 1)
    return [
      "gradient-of-y-hat": try isOfLatest ? second : loss.gradient(given["y"], given["y-hat"], 1),
      "gradient-of-second-y-hat": second,
    ]
  }
  .about(
    "what is asked here is a loss that is used twice before the sweep: what the way back needs of one use must not be that of the "
      + "other.")

  static let linearBatch = Card(
    "practice/linear-batch", "Linear with a Batch",
    restsOn: .engine(possible: ["linear/forward", "linear/backward", "functional/matmul-backward"]),
    cases: [(4, 3, 2), (2, 5, 3), (5, 2, 4), (3, 4, 1)].map { rows, inputs, outputs in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([rows, inputs]), "W": draw.signed([outputs, inputs]),
          "b": draw.signed([outputs, 1]), "divergence": draw.signed([rows, outputs]),
        ]
      }
    },
    roles: [
      ArrayRole("y", .output), ArrayRole("dW", .external, of: "W"), ArrayRole("db", .external, of: "b"),
      ArrayRole("gradient-of-x", .gradient, of: "x"),
    ],
    proofs: [
      "y": .formula { ClosedForm.linear(try $0["x"], try $0["W"], try $0["b"]) },
      "dW": .gradient(withRespectTo: "W") { W, given in
        ClosedForm.weightedSum(ClosedForm.linear(try given["x"], W, try given["b"]), try given["divergence"])
      },
      "db": .gradient(withRespectTo: "b") { b, given in
        ClosedForm.weightedSum(ClosedForm.linear(try given["x"], try given["W"], b), try given["divergence"])
      },
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(ClosedForm.linear(x, try given["W"], try given["b"]), try given["divergence"])
      },
    ],
    right: LinearParts().model, slips: LinearSlips.batch
  ) { model, given in
    let (tape, layer, x) = (Tape(), LayerArrays(W: try given["W"], b: try given["b"]), try given["x"])
    let y = try model(tape, x, layer)
    try tape.backward(try given["divergence"])
    return ["y": y, "dW": layer.dW, "db": layer.db, "gradient-of-x": try tape.gradient(of: x)]
  }
  .about(
    "what is asked here are several rows at once: each row of the output is of its own row, and dW and db are sums over all rows."
  )
}
