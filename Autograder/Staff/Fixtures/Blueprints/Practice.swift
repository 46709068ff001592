internal import NDArrays

extension Blueprint {
  static let practice = [
    binary(
      "practice/outer-backward", shapes: [([1, 3], [1, 4]), ([5], [2]), ([4, 1], [1, 3])],
      { outer($0, $1) }),
    reduction("practice/max-backward", shapes: [[1, 4], [6], [1, 9]], isDistinct: true) { $0.max().item },
    sum,
    broadcasting, unusedBranch, missingGradient, divergenceAsNumber, zeroGrad,
    activationState, sharedActivation, activationBatch, largeInputs, sharedLayer, sharedLoss, linearBatch,
    lossForward("practice/loss-batch-forward", sizes: [(4, 3), (2, 6), (7, 2)], softmaxCrossEntropy),
    lossBackward("practice/loss-batch-backward", sizes: [(4, 3), (2, 6), (7, 2)], softmaxCrossEntropy),
    lossForward(
      "practice/large-logits-forward", sizes: [(1, 3), (3, 4), (2, 5)], largest: 2000, softmaxCrossEntropy),
    lossBackward(
      "practice/large-logits-backward", sizes: [(1, 3), (3, 4), (2, 5)], largest: 1000, softmaxCrossEntropy),
    lossForward("practice/mse-forward", sizes: [(1, 3), (4, 2), (3, 5)], ClosedForm.meanSquaredError),
    lossBackward("practice/mse-backward", sizes: [(1, 3), (4, 2), (3, 5)], ClosedForm.meanSquaredError),
    network,
  ]

  /// The backward function of a reduction of all elements to one number.
  private static func reduction(
    _ path: String, shapes: [[Int]], isDistinct: Bool = false,
    _ function: @escaping @Sendable (NDArray) -> Double
  ) -> Blueprint {
    Blueprint(
      path: path,
      cases: shapes.map { shape in
        Case(scenario: "") { draw in
          ["a": isDistinct ? draw.distinct(shape) : draw.signed(shape), "upstream": draw.signed([])]
        }
      },
      proofs: [
        "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
          function(a) * (try given["upstream"].item)
        }
      ])
  }

  /// Of all elements, and over an axis that is kept.
  private static let sum = Blueprint(
    path: "practice/sum-backward",
    cases: [
      ("", [1, 4], []), ("", [3, 2], []), ("", [5], []),
      ("over-an-axis", [2, 3], [1, 3]), ("over-an-axis", [3, 2], [3, 1]),
    ].map { (scenario: String, shape: [Int], upstream: [Int]) in
      Case(scenario: scenario) { draw in ["a": draw.signed(shape), "upstream": draw.signed(upstream)] }
    },
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

  private static let broadcasting = Blueprint(
    path: "practice/broadcasting",
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
    proofs: binaryProofs { try $0.operation() })

  // MARK: The engine

  private static let unusedBranch = Blueprint(
    path: "practice/unused-branch",
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in
        ["x": draw.signed([1, n]), "w": draw.signed([1, n]), "divergence": draw.signed([1, n])]
      }
    },
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(x * (try given["w"]) + (try given["w"]), try given["divergence"])
      },
      "gradient-of-w": .gradient(withRespectTo: "w") { w, given in
        ClosedForm.weightedSum(try given["x"] * w + w, try given["divergence"])
      },
      "dx": .zeros(like: "x"),
    ])

  private static let missingGradient = Blueprint(
    path: "practice/missing-gradient",
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in
        ["x": draw.signed([1, n]), "w": draw.signed([1, n]), "divergence": draw.signed([1, n])]
      }
    },
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(x * (try given["w"]) * (try given["w"]), try given["divergence"])
      },
      "dw": .zeros(like: "w"),
    ])

  private static let zeroGrad = Blueprint(
    path: "practice/zero-grad",
    cases: [3, 5, 2].map { n in
      Case(scenario: "") { draw in ["x": draw.signed([1, n]), "divergence": draw.signed([1, n])] }
    },
    proofs: [
      "number-of-operations": .formula { _ in NDArray(0.0) },
      "is-x-in-memory": .formula { _ in NDArray(0.0) },
    ])

  private static let divergenceAsNumber = Blueprint(
    path: "practice/divergence-as-number",
    cases: [[1, 3], [1, 5], [3, 1]].map { shape in
      Case(scenario: "") { draw in
        [
          "x": draw.signed(shape), "w": draw.signed(shape), "m": draw.signed([shape[1], 2]),
          "divergence": draw.signed([]),
        ]
      }
    },
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        matmul(x * (try given["w"]) + x, try given["m"]).sum().item * (try given["divergence"].item)
      },
      "gradient-of-w": .gradient(withRespectTo: "w") { w, given in
        matmul(try given["x"] * w + (try given["x"]), try given["m"]).sum().item
          * (try given["divergence"].item)
      },
    ])

  // MARK: Layers

  private static let sharedLayer = Blueprint(
    path: "practice/shared-layer",
    cases: [3, 4, 2].map { n in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([1, n]), "W": draw.signed([n, n]), "b": draw.signed([n, 1]),
          "divergence": draw.signed([1, n]),
        ]
      }
    },
    proofs: [
      "dW": .gradient(withRespectTo: "W") { try twice($1, x: try $1["x"], W: $0, b: try $1["b"]) },
      "db": .gradient(withRespectTo: "b") { try twice($1, x: try $1["x"], W: try $1["W"], b: $0) },
      "gradient-of-x": .gradient(withRespectTo: "x") { try twice($1, x: $0, W: try $1["W"], b: try $1["b"]) },
    ])

  /// `Σ divergence · linear(linear(x))`.
  private static func twice(_ given: Givens, x: NDArray, W: NDArray, b: NDArray) throws -> Double {
    ClosedForm.weightedSum(ClosedForm.linear(ClosedForm.linear(x, W, b), W, b), try given["divergence"])
  }

  private static let sharedLoss = Blueprint(
    path: "practice/shared-loss",
    cases: [3, 5, 2].map { classes in
      Case(scenario: "") { draw in
        [
          "y": draw.oneHot(1, classes), "y-hat": draw.signed([1, classes]),
          "second-y": draw.oneHot(1, classes), "second-y-hat": draw.signed([1, classes]),
        ]
      }
    },
    proofs: [
      "gradient-of-y-hat": .gradient(withRespectTo: "y-hat") { softmaxCrossEntropy(try $1["y"], $0) },
      "gradient-of-second-y-hat": .gradient(withRespectTo: "second-y-hat") {
        softmaxCrossEntropy(try $1["second-y"], $0)
      },
    ])

  private static let linearBatch = Blueprint(
    path: "practice/linear-batch",
    cases: [(4, 3, 2), (2, 5, 3), (5, 2, 4), (3, 4, 1)].map { rows, inputs, outputs in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([rows, inputs]), "W": draw.signed([outputs, inputs]),
          "b": draw.signed([outputs, 1]), "divergence": draw.signed([rows, outputs]),
        ]
      }
    },
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
    ])
}
