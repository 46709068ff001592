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
    right: Engine(), slips: EngineSlips.unusedBranch, program: EngineProgram.unusedBranch
  )
  .about(
    "what is asked here are operations whose output nobody uses: no gradient comes to them, and they add none, in the buffer or "
      + "outside it.")

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
    right: Engine(), slips: EngineSlips.missingGradient, program: EngineProgram.missingGradient
  )
  .about(
    "what is asked here is a backward function that returns nil for an input: nothing is added for that one, and the others keep "
      + "their places.")

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
    ]
  )
  .about(
    "what is asked here is an engine that is empty after zeroGrad: no operation in its list, and no spot in its buffer."
  )

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
    right: Engine(), slips: EngineSlips.divergenceAsNumber, program: EngineProgram.divergenceAsNumber
  )
  .about(
    "what is asked here is a divergence that is a single number: it stands for an array full of it, in the shape of the last "
      + "output.")
}
