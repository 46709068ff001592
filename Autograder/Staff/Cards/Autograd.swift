internal import Grading
internal import NDArrays

extension Card {
  static let autograd = [
    addOperation.asking(for: "Autograd.addOperation"),
    backward.asking(for: "Autograd.backward", "Autograd.zeroGrad").about([
      "reused-array":
        "what is new here is an array that several operations take, one of them twice: its gradients are added up, and are complete "
        + "before they are sent on.",
      "external-gradient":
        "what is new here are gradients that are collected outside the engine, in views of other arrays: they are added in place, "
        + "to what is there.",
      "shared-external":
        "what is new here are two operations whose gradients are collected in one array outside the engine: both are added.",
      "second-sweep":
        "what is new here is a second sweep after zeroGrad: the engine starts afresh, and what is collected outside goes on.",
      "equal-values":
        "what is new here are two arrays with the same numbers: an array is recognised by its place in memory.",
      "passed-on-gradient":
        "what is new here is an addition, which returns its upstream gradient for both inputs: one and the same array, which must "
        + "not be changed when something is added for one of them.",
      "mixed-places":
        "what is new here are operations of one, two and three inputs, any of which may have its gradient collected outside the "
        + "engine, while the others have it in the buffer.",
    ]),
  ]

  private static let addOperation = Card(
    "autograd/add-operation", "Autograd Add Operation", points: 5,
    cases: [(3, 2), (5, 4), (2, 6)].map { n, m in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([1, n]), "w": draw.signed([n, m]), "c": draw.signed([1, m]),
          "collected": draw.signed([1, n]), "upstream": draw.signed([1, m]),
        ]
      }
    },
    roles: [
      ArrayRole("new-spot-of-x", .output), ArrayRole("kept-spot-of-x", .output),
      ArrayRole("spot-of-h", .output), ArrayRole("spot-of-c", .output),
      ArrayRole("first-operation-gradient-of-x", .output),
      ArrayRole("first-operation-gradient-of-w", .output),
      ArrayRole("second-operation-gradient-of-h", .output),
      ArrayRole("second-operation-gradient-of-c", .output),
    ],
    proofs: [
      "new-spot-of-x": .zeros(like: "x"),
      "kept-spot-of-x": .formula { try $0["collected"] },
      "spot-of-h": .zeros(like: "c"),
      "spot-of-c": .zeros(like: "c"),
      "first-operation-gradient-of-x": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(matmul(x, try given["w"]), try given["upstream"])
      },
      "first-operation-gradient-of-w": .gradient(withRespectTo: "w") { w, given in
        ClosedForm.weightedSum(matmul(try given["x"], w), try given["upstream"])
      },
      "second-operation-gradient-of-h": .gradient(at: { matmul(try $0["x"], try $0["w"]) }) { h, given in
        ClosedForm.weightedSum(h * (try given["c"]), try given["upstream"])
      },
      "second-operation-gradient-of-c": .gradient(withRespectTo: "c") { c, given in
        ClosedForm.weightedSum(matmul(try given["x"], try given["w"]) * c, try given["upstream"])
      },
    ],
    right: Engine(), slips: EngineSlips.addOperation
  ) { engine, given in
    let (x, w, c) = (try given["x"], try given["w"], try given["c"])
    let tape = Tape(engine)
    let h = tape.record([x, w], matmul(x, w), externals: [nil, NDArray.zeros(w.shape)], Rules.matmul)
    let new = try tape.gradient(of: x)
    tape.spots[engine.key(x)] = try tape.gradient(of: x) + (try given["collected"])
    tape.record([h, c], h * c, Rules.multiply)
    tape.record([x, x], x + x, Rules.add)
    let gradients = try tape.steps.prefix(2).map { try $0.rule(try given["upstream"], $0.inputs) }
    var answer = [
      "new-spot-of-x": new, "kept-spot-of-x": try tape.gradient(of: x), "spot-of-h": try tape.gradient(of: h),
      "spot-of-c": try tape.gradient(of: c),
    ]
    answer["first-operation-gradient-of-x"] = gradients[0][0]
    answer["first-operation-gradient-of-w"] = gradients[0][1]
    answer["second-operation-gradient-of-h"] = gradients[1][0]
    answer["second-operation-gradient-of-c"] = gradients[1][1]
    return answer
  }

  // MARK: Backward

  /// The scenarios return arrays of different names, so each has its own proofs; one name means one thing in all of them
  /// that use it, and the objective is chosen by what is given.
  private static let backward = Card(
    "autograd/backward", "Autograd Backward", points: 5,
    restsOn: Foundations(certain: ["autograd/add-operation"]),
    cases: chains + reusedArrays + externalGradients + secondSweeps + equalValues
      + sharedExternals + passedOnGradients + mixedPlaces,
    roles: [
      ArrayRole("gradient-of-c", .gradient, of: "c"), ArrayRole("gradient-of-m", .gradient, of: "m"),
      ArrayRole("dP", .external, of: "p", base: "dP"), ArrayRole("dZ", .external, of: "z", base: "dZ"),
      ArrayRole("dC", .external, of: "c", base: "dC"),
      ArrayRole("dW", .external, of: "W", base: "dW"), ArrayRole("dV", .external, of: "V", base: "dV"),
      ArrayRole("dM-after-first-sweep", .external, of: "M"),
      ArrayRole(
        "dM-after-second-sweep", .external, of: "M", first: "dM-after-first-sweep",
        base: "dM-after-first-sweep"),
      ArrayRole("gradient-of-h", .gradient, of: "h"), ArrayRole("gradient-of-x", .gradient, of: "x"),
      ArrayRole("gradient-of-w", .gradient, of: "w"),
      ArrayRole("gradient-of-x-after-second-sweep", .gradient, of: "x"),
      ArrayRole("gradient-of-w-after-second-sweep", .gradient, of: "w"),
    ],
    proofs: [
      "gradient-of-x": .gradient(withRespectTo: "x") { x, given in try objective(given, x: x) },
      "gradient-of-w": .gradient(withRespectTo: "w") { w, given in try objective(given, w: w) },
      "gradient-of-h": .gradient(at: { try hidden($0) }) { h, given in try objective(given, h: h) },
      "gradient-of-m": .gradient(withRespectTo: "m") { m, given in
        let k = matmul(try hidden(given), m)
        return ClosedForm.weightedSum(k + (try given["c"]), try given["divergence"])
      },
      "gradient-of-c": .gradient(withRespectTo: "c") { c, given in
        ClosedForm.weightedSum(matmul(try hidden(given), try given["m"]) + c, try given["divergence"])
      },
      "dV": .gradient(
        at: { try $0["V"] },
        of: { v, given in
          let k = matmul(try hidden(given), v.T)
          return ClosedForm.weightedSum(matmul(k, try given["W"].T), try given["divergence"])
        }, base: { try $0["dV"] }),
      "dW": .gradient(
        at: { try $0["W"] },
        of: { w, given in
          let k = matmul(try hidden(given), given.scenario == "shared-external" ? w.T : try given["V"].T)
          return ClosedForm.weightedSum(matmul(k, w.T), try given["divergence"])
        }, base: { try $0["dW"] }),
      "dP": .gradient(
        at: { try $0["p"] }, of: { p, given in try mixed(given, p: p) }, base: { try $0["dP"] }),
      "dC": .gradient(
        at: { try $0["c"] }, of: { c, given in try mixed(given, c: c) }, base: { try $0["dC"] }),
      "dZ": .gradient(
        at: { try $0["z"] }, of: { z, given in try mixed(given, z: z) }, base: { try $0["dZ"] }),
      "dM-after-first-sweep": .gradient(withRespectTo: "M") { m, given in
        ClosedForm.weightedSum(matmul(try hidden(given), m.T), try given["divergence"])
      },
      "dM-after-second-sweep": .gradient(withRespectTo: "M") { m, given in
        let output = matmul(try hidden(given), m.T)
        return ClosedForm.weightedSum(output, try given["divergence"])
          + ClosedForm.weightedSum(output, try given["second-divergence"])
      },
      "gradient-of-x-after-second-sweep": .gradient(withRespectTo: "x") { x, given in
        ClosedForm.weightedSum(matmul(x * (try given["w"]), try given["M"].T), try given["second-divergence"])
      },
      "gradient-of-w-after-second-sweep": .gradient(withRespectTo: "w") { w, given in
        ClosedForm.weightedSum(matmul(try given["x"] * w, try given["M"].T), try given["second-divergence"])
      },
    ],
    right: Engine(), slips: EngineSlips.backward, program: EngineProgram.backward)

  private static let chains = [(3, 2), (4, 5)].map { n, m in
    Case(scenario: "chain") { draw in
      [
        "x": draw.signed([1, n]), "w": draw.signed([1, n]), "m": draw.signed([n, m]),
        "c": draw.signed([1, m]), "divergence": draw.signed([1, m]),
      ]
    }
  }

  private static let reusedArrays = [4, 3].map { n in
    Case(scenario: "reused-array") { draw in
      ["x": draw.signed([1, n]), "w": draw.signed([1, n]), "divergence": draw.signed([1, n])]
    }
  }

  private static let externalGradients = [(3, 4, 2), (2, 5, 3)].map { n, k, m in
    Case(scenario: "external-gradient") { draw in
      [
        "x": draw.signed([1, n]), "c": draw.signed([1, n]),
        "V": draw.signed([k, n]), "dV": draw.signed([k, n]),
        "W": draw.signed([m, k]), "dW": draw.signed([m, k]),
        "divergence": draw.signed([1, m]),
      ]
    }
  }

  private static let sharedExternals = [3, 2].map { n in
    Case(scenario: "shared-external") { draw in
      [
        "x": draw.signed([1, n]), "c": draw.signed([1, n]),
        "W": draw.signed([n, n]), "dW": draw.signed([n, n]), "divergence": draw.signed([1, n]),
      ]
    }
  }

  private static let secondSweeps = [(3, 2), (2, 4)].map { n, m in
    Case(scenario: "second-sweep") { draw in
      [
        "x": draw.signed([1, n]), "w": draw.signed([1, n]), "M": draw.signed([m, n]),
        "divergence": draw.signed([1, m]), "second-divergence": draw.signed([1, m]),
      ]
    }
  }

  /// The same numbers twice; once they are ones, and the output, too, has them.
  private static let equalValues = [false, true].map { areOnes in
    Case(scenario: "equal-values") { draw in
      let x = areOnes ? NDArray.ones([1, 3]) : draw.signed([1, 4])
      return ["x": x, "w": x.copy(), "divergence": draw.signed(x.shape)]
    }
  }

  private static let passedOnGradients = [4, 3].map { n in
    Case(scenario: "passed-on-gradient") { draw in
      [
        "x": draw.signed([1, n]), "w": draw.signed([1, n]), "c": draw.signed([1, n]),
        "v": draw.signed([1, n]), "divergence": draw.signed([1, n]),
      ]
    }
  }

  /// In the last case the elements of the divergence add up to nothing.
  private static let mixedPlaces = [4, 3, 2].map { n in
    Case(scenario: "mixed-places") { draw in
      let divergence = draw.signed([1, n])
      return [
        "x": draw.signed([1, n], from: 0.5), "w": draw.signed([1, n], from: 0.5),
        "p": draw.signed([1, n], from: 0.5), "c": draw.signed([1, n], from: 0.5),
        "z": draw.signed([1, n], from: 0.5), "dP": draw.signed([1, n]), "dC": draw.signed([1, n]),
        "dZ": draw.signed([1, n]),
        "divergence": n == 2
          ? NDArray([divergence[0, 0].item, -divergence[0, 0].item], shape: [1, 2]) : divergence,
      ]
    }
  }

  /// The weighted sum of the output where places are mixed, with one of the arrays replaced.
  private static func mixed(
    _ given: Givens, x: NDArray? = nil, w: NDArray? = nil, h: NDArray? = nil, p: NDArray? = nil,
    c: NDArray? = nil, z: NDArray? = nil
  ) throws -> Double {
    let (h, p) = (try h ?? hidden(given, x: x, w: w), try p ?? given["p"])
    let (c, z) = (try c ?? given["c"], try z ?? given["z"])
    return ClosedForm.weightedSum(p * p * h * c * z * z, try given["divergence"])
  }

  /// `x * w`, or `x * c` where there is no w: the first step of every scenario.
  private static func hidden(_ given: Givens, x: NDArray? = nil, w: NDArray? = nil) throws -> NDArray {
    let factor = try w ?? (try? given["w"]) ?? given["c"]
    return try (x ?? given["x"]) * factor
  }

  /// The weighted sum of a scenario's output, with x, w or the hidden array replaced.
  private static func objective(
    _ given: Givens, x: NDArray? = nil, w: NDArray? = nil, h: NDArray? = nil
  ) throws -> Double {
    if given.scenario == "mixed-places" { return try mixed(given, x: x, w: w, h: h) }
    let h = try h ?? hidden(given, x: x, w: w)
    let output: NDArray
    if let v = try? given["V"] {
      output = matmul(matmul(h, v.T), try given["W"].T)
    } else if let m = try? given["m"] {
      output = matmul(h, m) + (try given["c"])
    } else if given.scenario == "equal-values" {
      output = h * h
    } else if given.scenario == "passed-on-gradient" {
      output = (h * (try given["c"]) + h) * (h * (try given["v"]))
    } else if given.scenario == "shared-external" {
      output = matmul(matmul(h, try given["W"].T), try given["W"].T)
    } else {
      output = (h * h + (try x ?? given["x"])) * h
    }
    return ClosedForm.weightedSum(output, try given["divergence"])
  }
}
