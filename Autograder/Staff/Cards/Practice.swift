internal import Grading
internal import NDArrays

extension Card {
  static let practice = [
    binary(
      "practice/outer-backward", "Outer Backward",
      shapes: [([1, 3], [1, 4]), ([5], [2]), ([4, 1], [1, 3])],
      { outer($0, $1) }
    )
    .with(PracticeSlips.outerRule, PracticeSlips.outer).asking(for: "outerBackward"),
    max.with(PracticeSlips.maxRule, PracticeSlips.max).asking(for: "maxBackward"),
    sum.with(PracticeSlips.sumRule, PracticeSlips.sum).asking(for: "sumBackward"),
    broadcasting, unusedBranch, missingGradient, divergenceAsNumber, zeroGrad,
    activationState, sharedActivation, activationBatch, largeInputs, sharedLayer, sharedLoss, linearBatch,
    lossForward(
      "practice/loss-batch-forward", "SoftmaxCrossEntropy Forward with a Batch",
      sizes: [(4, 3), (2, 6), (7, 2)],
      softmaxCrossEntropy, possible: ["loss/softmax-cross-entropy-forward"],
      right: LossSlips.softmaxCrossEntropy, slips: LossSlips.batchForward + LossSlips.forward),
    lossBackward(
      "practice/loss-batch-backward", "SoftmaxCrossEntropy Backward with a Batch",
      sizes: [(4, 3), (2, 6), (7, 2)], softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-backward"], right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.batchBackward + LossSlips.backward),
    lossForward(
      "practice/large-logits-forward", "SoftmaxCrossEntropy Forward with Large Logits",
      sizes: [(1, 3), (3, 4), (2, 5)], largest: 2000, softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-forward"], right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.largeForward),
    lossBackward(
      "practice/large-logits-backward", "SoftmaxCrossEntropy Backward with Large Logits",
      sizes: [(1, 3), (3, 4), (2, 5)], largest: 1000, softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-backward"], right: LossSlips.softmaxCrossEntropy, slips: []),
    lossForward(
      "practice/mse-forward", "MSELoss Forward", sizes: [(1, 3), (4, 2), (3, 5)], ClosedForm.meanSquaredError,
      right: LossSlips.meanSquaredError, slips: LossSlips.meanSquaredErrorForward
    )
    .asking(for: "MSELoss.forward"),
    lossBackward(
      "practice/mse-backward", "MSELoss Backward", sizes: [(1, 3), (4, 2), (3, 5)],
      ClosedForm.meanSquaredError,
      possible: ["practice/mse-forward"]
        + ["multiply", "subtraction", "divide"].map { "functional/\($0)-backward" },
      right: LossSlips.meanSquaredError, slips: LossSlips.meanSquaredErrorBackward),
    network,
  ]

  /// Of several largest elements, the first is meant.
  private static let max = Card(
    "practice/max-backward", "Max Backward",
    cases: [("", [1, 4]), ("", [6]), ("", [1, 9]), ("tie", [5]), ("tie", [1, 6])].map {
      (scenario: String, shape: [Int]) in
      Case(scenario: scenario) { draw in
        ["a": scenario == "tie" ? draw.tied(shape) : draw.distinct(shape), "upstream": draw.signed([])]
      }
    },
    roles: [ArrayRole("gradient-of-a", .gradient, of: "a")],
    proofs: [
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        // At a tie the maximum has no derivative: what is meant is the element that is the first largest one as given.
        let given = (a: try given["a"].elements, upstream: try given["upstream"].item)
        let largest = given.a.indices.reduce(0) { given.a[$1] > given.a[$0] ? $1 : $0 }
        return a.elements[largest] * given.upstream
      }
    ])

  /// Of all elements, and over an axis that is kept.
  private static let sum = Card(
    "practice/sum-backward", "Sum Backward",
    cases: [
      ("", [1, 4], []), ("", [3, 2], []), ("", [5], []),
      ("over-an-axis", [2, 3], [1, 3]), ("over-an-axis", [3, 2], [3, 1]),
    ].map { (scenario: String, shape: [Int], upstream: [Int]) in
      Case(scenario: scenario) { draw in ["a": draw.signed(shape), "upstream": draw.signed(upstream)] }
    },
    roles: [ArrayRole("gradient-of-a", .gradient, of: "a")],
    proofs: [
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        let upstream = try given["upstream"]
        let total =
          upstream.ndim == 0 ? a.sum() : a.sum(axis: upstream.shape[0] == 1 ? 0 : 1, keepDims: true)
        return ClosedForm.weightedSum(total, upstream)
      }
    ])

  // MARK: Broadcasting

  private static let operators: KeyValuePairs<String, @Sendable (NDArray, NDArray) -> NDArray> = [
    "addition": (+), "subtraction": (-), "multiply": (*), "divide": (/),
  ]

  private static let broadcastShapes: [([Int], [Int])] = [
    ([4, 3], [1, 3]), ([2, 1], [2, 5]), ([3], [2, 3]),
  ]

  private static let broadcasting = Card(
    "practice/broadcasting", "Broadcasting",
    restsOn: Foundations(
      possible: ["subtraction", "multiply", "divide"].map { "functional/\($0)-backward" }),
    cases: operators.flatMap { scenario, function in
      broadcastShapes.map { a, b in
        let output = function(NDArray.ones(a), NDArray.ones(b)).shape
        return Case(scenario: scenario) { draw in
          [
            "a": draw.signed(a), "b": draw.signed(b), "upstream": draw.signed(output),
          ]
        }
      }
    },
    roles: gradientsOfBoth, proofs: binaryProofs { try $0.operation() },
    right: PracticeSlips.unbroadcast, slips: PracticeSlips.broadcasting
  ) { unbroadcast, given in
    let inputs = [try given["a"], try given["b"]]
    let gradients = try given.rule()(try given["upstream"], inputs)
    let both = zip(gradients, inputs).compactMap { gradient, input in
      gradient.map { unbroadcast($0, input.shape) }
    }
    return ["gradient-of-a": both[0], "gradient-of-b": both[1]]
  }

  // MARK: The engine

  private static let unusedBranch = Card(
    "practice/unused-branch", "Unused Branch",
    restsOn: .engine(),
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in
        ["x": draw.signed([1, n]), "w": draw.signed([1, n]), "divergence": draw.signed([1, n])]
      }
    },
    roles: [
      ArrayRole("gradient-of-x", .gradient, of: "x"), ArrayRole("gradient-of-w", .gradient, of: "w"),
      ArrayRole("dx", .external, of: "x"),
    ],
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(x * (try given["w"]) + (try given["w"]), try given["divergence"])
      },
      "gradient-of-w": .gradient(withRespectTo: "w") { w, given in
        ClosedForm.weightedSum(try given["x"] * w + w, try given["divergence"])
      },
      "dx": .zeros(like: "x"),
    ],
    right: Engine(), slips: EngineSlips.unusedBranch, program: EngineProgram.unusedBranch)

  private static let missingGradient = Card(
    "practice/missing-gradient", "Missing Gradient",
    restsOn: .engine(),
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in
        ["x": draw.signed([1, n]), "w": draw.signed([1, n]), "divergence": draw.signed([1, n])]
      }
    },
    roles: [ArrayRole("gradient-of-x", .gradient, of: "x"), ArrayRole("dw", .external, of: "w")],
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(x * (try given["w"]) * (try given["w"]), try given["divergence"])
      },
      "dw": .zeros(like: "w"),
    ],
    right: Engine(), slips: EngineSlips.missingGradient, program: EngineProgram.missingGradient)

  private static let zeroGrad = Card(
    "practice/zero-grad", "Zero Gradient",
    restsOn: .engine(),
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in ["x": draw.signed([1, n]), "divergence": draw.signed([1, n])] }
    },
    roles: [ArrayRole("number-of-operations", .output), ArrayRole("is-x-in-memory", .output)],
    proofs: [
      "number-of-operations": .formula { _ in NDArray(0.0) },
      "is-x-in-memory": .formula { _ in NDArray(0.0) },
    ])

  private static let divergenceAsNumber = Card(
    "practice/divergence-as-number", "Divergence as a Number",
    restsOn: .engine(),
    cases: [[1, 3], [1, 5], [3, 1]].map { shape in
      Case(scenario: "") { draw in
        [
          "x": draw.signed(shape), "w": draw.signed(shape), "m": draw.signed([shape[1], 2]),
          "divergence": draw.signed([]),
        ]
      }
    },
    roles: [ArrayRole("gradient-of-x", .gradient, of: "x"), ArrayRole("gradient-of-w", .gradient, of: "w")],
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        matmul(x * (try given["w"]) + x, try given["m"]).sum().item * (try given["divergence"].item)
      },
      "gradient-of-w": .gradient(withRespectTo: "w") { w, given in
        matmul(try given["x"] * w + (try given["x"]), try given["m"]).sum().item
          * (try given["divergence"].item)
      },
    ],
    right: Engine(), slips: EngineSlips.divergenceAsNumber, program: EngineProgram.divergenceAsNumber)

  // MARK: Layers

  private static let sharedLayer = Card(
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

  /// `Σ divergence · linear(linear(x))`.
  private static func twice(_ given: Givens, x: NDArray, W: NDArray, b: NDArray) throws -> Double {
    ClosedForm.weightedSum(ClosedForm.linear(ClosedForm.linear(x, W, b), W, b), try given["divergence"])
  }

  private static let sharedLoss = Card(
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
    let second = loss.gradient(try given["second-y"], try given["second-y-hat"], 1)
    return [
      "gradient-of-y-hat": isOfLatest ? second : loss.gradient(try given["y"], try given["y-hat"], 1),
      "gradient-of-second-y-hat": second,
    ]
  }

  private static let linearBatch = Card(
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
}
