internal import NDArrays

extension Blueprint {
  static let activationState = Blueprint(
    path: "practice/activation-state",
    cases: [3, 5, 2].map { n in Case(scenario: "") { draw in ["x": draw.signed([1, n])] } },
    proofs: [
      "identity-state": .formula { try $0["x"] },
      "sigmoid-state": .formula { ClosedForm.sigmoid(try $0["x"]) },
      "tanh-state": .formula { ClosedForm.tanh(try $0["x"]) },
      "relu-state": .formula { ClosedForm.relu(try $0["x"]) },
    ])

  static let sharedActivation = Blueprint(
    path: "practice/shared-activation",
    cases: ["sigmoid", "tanh", "relu"].flatMap { scenario in
      [3, 6].map { n in
        Case(scenario: scenario) { draw in
          ["x": draw.signed([1, n]), "c": draw.signed([1, n]), "divergence": draw.signed([1, n])]
        }
      }
    },
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { try twice($1, x: $0, c: try $1["c"]) },
      "gradient-of-c": .gradient(withRespectTo: "c") { try twice($1, x: try $1["x"], c: $0) },
    ])

  /// `Σ divergence · activation(activation(x) + c)`.
  private static func twice(_ given: Givens, x: NDArray, c: NDArray) throws -> Double {
    let activation = try given.activation()
    return ClosedForm.weightedSum(activation(activation(x) + c), try given["divergence"])
  }

  static let activationBatch = Blueprint(
    path: "practice/activation-batch",
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
    proofs: [
      "y": .formula { given in try given.activation()(try given["x"]) },
      "y-of-second-x": .formula { given in try given.activation()(try given["second-x"]) },
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["divergence"])
      },
      "gradient-of-second-x": .gradient(withRespectTo: "second-x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["second-divergence"])
      },
    ])

  static let largeInputs = Blueprint(
    path: "practice/large-inputs",
    cases: ["sigmoid", "tanh", "relu"].map { scenario in
      Case(scenario: scenario) { draw in
        [
          "x": draw.signed([1, 6], from: 800, to: 1000), "divergence": draw.signed([1, 6]),
        ]
      }
    },
    proofs: [
      "y": .formula { given in try given.activation()(try given["x"]) },
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(try given.activation()(x), try given["divergence"])
      },
    ])
}
