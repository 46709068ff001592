internal import Grading
internal import NDArrays

// Practice with the engine alone.

extension Card {
  static let unusedBranch = Card(
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

  static let missingGradient = Card(
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

  static let zeroGrad = Card(
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

  static let divergenceAsNumber = Card(
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
}
