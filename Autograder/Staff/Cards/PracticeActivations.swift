internal import Grading
internal import NDArrays

extension Card {
  static let activationState = Card(
    "practice/activation-state", "Activation State",
    restsOn: Foundations(possible: ["sigmoid", "tanh", "relu"].map { "activation/\($0)-forward" }),
    cases: [3, 5, 2].map { n in Case(scenario: "") { draw in ["x": draw.signed([1, n])] } },
    roles: ["identity", "sigmoid", "tanh", "relu"].map { ArrayRole("\($0)-state", .output) },
    proofs: [
      "identity-state": .formula { try $0["x"] },
      "sigmoid-state": .formula { ClosedForm.sigmoid(try $0["x"]) },
      "tanh-state": .formula { ClosedForm.tanh(try $0["x"]) },
      "relu-state": .formula { ClosedForm.relu(try $0["x"]) },
    ]
  )
  .about("what is asked here is state: after a forward pass it holds the output, as an array of its own.")

  static let sharedActivation = Card(
    "practice/shared-activation", "Activation Used Twice",
    restsOn: .engine(possible: ["sigmoid", "tanh", "relu"].map { "activation/\($0)-backward" }),
    cases: ["sigmoid", "tanh", "relu"].flatMap { scenario in
      [3, 6].map { n in
        Case(scenario: scenario) { draw in
          ["x": draw.signed([1, n]), "c": draw.signed([1, n]), "divergence": draw.signed([1, n])]
        }
      }
    },
    roles: [ArrayRole("gradient-of-x", .gradient, of: "x"), ArrayRole("gradient-of-c", .gradient, of: "c")],
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { try twice($1, x: $0, c: try $1["c"]) },
      "gradient-of-c": .gradient(withRespectTo: "c") { try twice($1, x: try $1["x"], c: $0) },
    ],
    right: false,
    slips: [
      Slip(
        "latest-state",
        "gradient-of-x is what is expected if the first use of the activation had the output of the second: what the backward pass "
          + "needs of one use is overwritten by the next.", true)
    ]
  ) { isOfLatest, given in
    let (function, derivative) = (try given.activation(), try given.derivative())
    let model =
      isOfLatest
      ? Activations.keepingLatest(function, derivative: derivative)
      : Activations.model(function, derivative: derivative)
    let activation = model()
    let first = try activation(given["x"])
    let second = try activation(first.output + (try given["c"]))
    let gradient = try second.backward(given["divergence"])
    return ["gradient-of-x": try first.backward(gradient), "gradient-of-c": gradient]
  }
  .withIndependentScenarios()
  .about(
    "what is asked here is an activation that is used twice before the sweep: what the way back needs of one use must not be that of "
      + "the other.")

  /// `Σ divergence · activation(activation(x) + c)`.
  private static func twice(_ given: Givens, x: NDArray, c: NDArray) throws -> Double {
    let activation = try given.activation()
    return ClosedForm.weightedSum(activation(activation(x) + c), try given["divergence"])
  }

  static let activationBatch = Card(
    "practice/activation-batch", "Activations with a Batch",
    restsOn: .engine(
      possible: ["sigmoid", "tanh", "relu"].map { "activation/\($0)-forward" }
        + ["sigmoid", "tanh", "relu"].map { "activation/\($0)-backward" }),
    cases: ["sigmoid", "tanh", "relu"].flatMap { scenario in
      [([4, 3], [2, 3]), ([5], [2])].map { shape, second in
        Case(scenario: scenario) { draw in
          [
            "x": draw.signed(shape), "divergence": draw.signed(shape),
            "second-x": draw.signed(second), "second-divergence": draw.signed(second),
          ]
        }
      }
    },
    roles: [
      ArrayRole("y", .output), ArrayRole("y-of-second-x", .output, first: "y"),
      ArrayRole("gradient-of-x", .gradient, of: "x"),
      ArrayRole("gradient-of-second-x", .gradient, of: "second-x", first: "gradient-of-x"),
    ],
    proofs: [
      "y": .formula { given in try given.activation()(try given["x"]) },
      "y-of-second-x": .formula { given in try given.activation()(try given["second-x"]) },
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["divergence"])
      },
      "gradient-of-second-x": .gradient(withRespectTo: "second-x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["second-divergence"])
      },
    ],
    right: 0, slips: PracticeSlips.activationBatch
  ) { slip, given in
    let (function, derivative) = (try given.activation(), try given.derivative())
    func gradient(_ x: NDArray, _ divergence: NDArray) -> NDArray {
      let local = derivative(x, function(x))
      switch slip {
      case 1: return divergence * (NDArray.zeros(x.shape) + local[0..<1])
      case 2: return (NDArray.zeros(x.shape) + divergence[0..<1]) * (NDArray.zeros(x.shape) + local[0..<1])
      default: return divergence * local
      }
    }
    return [
      "gradient-of-x": gradient(try given["x"], try given["divergence"]),
      "gradient-of-second-x": gradient(try given["second-x"], try given["second-divergence"]),
    ]
  }
  .withIndependentScenarios()
  .about(
    "what is asked here are inputs of other shapes: several rows, or one axis only, and other ones in the second pass."
  )

  static let largeInputs = Card(
    "practice/large-inputs", "Large Inputs",
    restsOn: .engine(
      possible: ["sigmoid", "tanh", "relu"].map { "activation/\($0)-forward" }
        + ["sigmoid", "tanh", "relu"].map { "activation/\($0)-backward" }),
    cases: ["sigmoid", "tanh", "relu"].map { scenario in
      Case(scenario: scenario) { draw in
        [
          "x": draw.signed([1, 6], from: 800, to: 1000), "divergence": draw.signed([1, 6]),
        ]
      }
    },
    roles: [ArrayRole("y", .output), ArrayRole("gradient-of-x", .gradient, of: "x")],
    proofs: [
      "y": .formula { given in try given.activation()(try given["x"]) },
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["divergence"])
      },
    ],
    right: 0.0, slips: PracticeSlips.largeInputs
  ) { limit, given in
    let (x, y) = (try given["x"], try given.activation()(try given["x"]))
    let gradient = try given["divergence"] * (try given.derivative()(x, y))
    guard limit > 0, given.scenario == "relu" else { return ["y": y, "gradient-of-x": gradient] }
    return ["y": minimum(y, limit), "gradient-of-x": NDArray.zeros(x.shape)]
  }
  .about("what is asked here are large inputs: nothing may overflow, in the output or on the way back.")
}
