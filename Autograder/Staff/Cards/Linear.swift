internal import Grading
internal import NDArrays

extension Card {
  static let linear = [
    linearForward.asking(for: "Linear.forward"), linearBackward, skipForward, skipBackward,
  ]

  /// One layer is square: there a transpose too many has the right shape.
  private static let linearSizes = [(3, 2), (2, 5), (6, 4), (3, 3), (4, 1), (1, 3), (4, 7), (2, 8)]

  /// Whoever trains changes W and b between two passes.
  private static let weightsChange = "weights-change"
  private static let sizesWhereWeightsChange = [(3, 2), (2, 6)]

  private static let linearForward = Card(
    "linear/forward", "Linear (Autograd) Forward", points: 2,
    cases: linearSizes.map { inputs, outputs in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([1, inputs]), "second-x": draw.signed([1, inputs]),
          "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
        ]
      }
    }
      + sizesWhereWeightsChange.map { inputs, outputs in
        Case(scenario: weightsChange) { draw in
          [
            "x": draw.signed([1, inputs]), "second-x": draw.signed([1, inputs]),
            "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
            "second-W": draw.signed([outputs, inputs]), "second-b": draw.signed([outputs, 1]),
          ]
        }
      },
    roles: [
      ArrayRole("y", .output), ArrayRole("y-of-second-x", .output, first: "y"),
      ArrayRole("change-of-W", .change, of: "W"), ArrayRole("change-of-b", .change, of: "b"),
    ],
    proofs: [
      "y": .formula { ClosedForm.linear(try $0["x"], try $0["W"], try $0["b"]) },
      "y-of-second-x": .formula {
        ClosedForm.linear(try $0["second-x"], try second("W", $0), try second("b", $0))
      },
      "change-of-W": .zeros(like: "W"), "change-of-b": .zeros(like: "b"),
    ],
    right: LinearParts().model, slips: LinearSlips.forward
  ) { model, given in
    let (tape, layer) = (Tape(), LayerArrays(W: try given["W"], b: try given["b"]))
    let y = try model(tape, try given["x"], layer)
    try layer.change(given)
    return ["y": y, "y-of-second-x": try model(tape, try given["second-x"], layer)]
  }

  /// The weights or the bias in the second pass.
  private static func second(_ name: String, _ given: Givens) throws -> NDArray {
    given.scenario == weightsChange ? try given["second-\(name)"] : try given[name]
  }

  private static let linearBackward = Card(
    "linear/backward", "Linear (Autograd) Backward", points: 4,
    restsOn: .engine(possible: ["linear/forward", "functional/matmul-backward"]),
    cases: linearSizes.map { inputs, outputs in
      Case(scenario: "") { draw in
        [
          "a": draw.signed([1, inputs]), "x": draw.signed([1, inputs]), "second-x": draw.signed([1, inputs]),
          "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
          "c": draw.signed([1, outputs]),
          "divergence": draw.signed([1, outputs]), "second-divergence": draw.signed([1, outputs]),
        ]
      }
    }
      + sizesWhereWeightsChange.map { inputs, outputs in
        Case(scenario: weightsChange) { draw in
          [
            "a": draw.signed([1, inputs]), "x": draw.signed([1, inputs]),
            "second-x": draw.signed([1, inputs]),
            "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
            "second-W": draw.signed([outputs, inputs]), "second-b": draw.signed([outputs, 1]),
            "c": draw.signed([1, outputs]),
            "divergence": draw.signed([1, outputs]), "second-divergence": draw.signed([1, outputs]),
          ]
        }
      },
    roles: [
      ArrayRole("dW", .external, of: "W"), ArrayRole("db", .external, of: "b"),
      ArrayRole("gradient-of-input", .gradient, of: "input"), ArrayRole("gradient-of-a", .gradient, of: "a"),
      ArrayRole("dW-after-second-sweep", .external, of: "W", first: "dW", base: "dW"),
      ArrayRole("db-after-second-sweep", .external, of: "b", first: "db", base: "db"),
      ArrayRole("gradient-of-input-in-second-sweep", .gradient, of: "input", first: "gradient-of-input"),
    ],
    proofs: [
      "dW": .gradient(withRespectTo: "W") { W, given in try sweep(given, W: W) },
      "db": .gradient(withRespectTo: "b") { b, given in try sweep(given, b: b) },
      "gradient-of-input": .gradient(at: { try $0["a"] * (try $0["x"]) }) { input, given in
        try sweep(given, input: input)
      },
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        try sweep(given, input: a * (try given["x"]))
      },
      "dW-after-second-sweep": .gradient(withRespectTo: "W") { W, given in
        try sweep(given, W: W) + sweep(given, "second-", W: W)
      },
      "db-after-second-sweep": .gradient(withRespectTo: "b") { b, given in
        try sweep(given, b: b) + sweep(given, "second-", b: b)
      },
      "gradient-of-input-in-second-sweep": .gradient(at: { try $0["a"] * (try $0["second-x"]) }) {
        input, given in
        try sweep(given, "second-", input: input)
      },
    ],
    right: LinearParts().model, slips: LinearSlips.backward
  ) { model, given in
    let (tape, layer) = (Tape(), LayerArrays(W: try given["W"], b: try given["b"]))
    let a = try given["a"]
    let c = try given["c"]
    func sweep(_ x: NDArray, _ divergence: NDArray) throws -> (ofInput: NDArray, ofA: NDArray) {
      tape.zeroGrad()
      let input = tape.record([a, x], a * x, Rules.multiply)
      let output = try model(tape, input, layer)
      tape.record([output, c], output * c, Rules.multiply)
      try tape.backward(divergence)
      return (try tape.gradient(of: input), try tape.gradient(of: a))
    }
    let first = try sweep(try given["x"], try given["divergence"])
    let (dW, db) = (layer.dW.copy(), layer.db.copy())
    try layer.change(given)
    let second = try sweep(try given["second-x"], try given["second-divergence"])
    return [
      "dW": dW, "db": db, "gradient-of-input": first.ofInput, "gradient-of-a": first.ofA,
      "dW-after-second-sweep": layer.dW, "db-after-second-sweep": layer.db,
      "gradient-of-input-in-second-sweep": second.ofInput,
    ]
  }

  /// `Σ divergence · (linear(a * x) * c)`, with parts of it replaced; `prefix` picks the sweep.
  private static func sweep(
    _ given: Givens, _ prefix: String = "", input: NDArray? = nil, W: NDArray? = nil, b: NDArray? = nil
  ) throws -> Double {
    let input = try input ?? given["a"] * (try given["\(prefix)x"])
    let isSecond = !prefix.isEmpty
    let y = ClosedForm.linear(
      input, try W ?? (isSecond ? second("W", given) : given["W"]),
      try b ?? (isSecond ? second("b", given) : given["b"]))
    return ClosedForm.weightedSum(y * (try given["c"]), try given["\(prefix)divergence"])
  }

  // MARK: Skip connection

  private static let skipSizes = [(3, 5), (4, 2), (2, 3)]

  private static func skipCases(withDivergence: Bool) -> [Case] {
    skipSizes.map { width, hidden in
      Case(scenario: "") { draw in
        let x = draw.signed([1, width])
        let (W1, b1) = (draw.signed([hidden, width]), draw.signed([hidden, 1]))
        let (W2, b2) = (draw.signed([width, hidden]), draw.signed([width, 1]))
        return withDivergence
          ? ["x": x, "W1": W1, "b1": b1, "W2": W2, "b2": b2, "divergence": draw.signed([1, width])]
          : ["x": x, "W1": W1, "b1": b1, "W2": W2, "b2": b2]
      }
    }
  }

  private static let skipForward = Card(
    "linear/skip-connection-forward", "Linear + Skip Connection (Autograd) Forward", points: 1,
    restsOn: Foundations(possible: ["linear/forward"]),
    cases: skipCases(withDivergence: false), roles: [ArrayRole("y", .output)],
    proofs: ["y": .formula { try skip($0) }],
    right: skipModel(LinearParts().model), slips: skipSlips
  ) { model, given in ["y": try model(Tape(), given).output] }

  /// Two layers and what goes around them: what they record, their arrays, and the output.
  private typealias SkipModel =
    @Sendable (Tape, Givens) throws -> (
      output: NDArray, first: LayerArrays, second: LayerArrays
    )

  private static func skipModel(
    _ first: @escaping LinearModel, _ second: LinearModel? = nil, around: Double = 1, layers: Double = 1
  ) -> SkipModel {
    { tape, given in
      let x = try given["x"]
      let layers = (
        LayerArrays(W: try given["W1"], b: try given["b1"]),
        LayerArrays(W: try given["W2"], b: try given["b2"])
      )
      let h = try first(tape, x, layers.0)
      let y = try (second ?? first)(tape, h, layers.1)
      guard y.shape == x.shape else { throw NoAnswer() }
      return (tape.record([y, x], layersAndAround(y, x, around), Rules.add), layers.0, layers.1)
    }
  }

  private static func layersAndAround(_ y: NDArray, _ x: NDArray, _ around: Double) -> NDArray {
    y + around * x
  }

  private static let skipSlips: [Slip<SkipModel>] = {
    let (right, plain) = (LinearParts().model, LinearParts.with { $0.addition = { p, _ in p } })
    return [
      Slip("bias-missing", "this is the network's output without any bias.", skipModel(plain)),
      Slip(
        "bias-missing/second", "this is the network's output without the second layer's bias.",
        skipModel(right, plain)),
      Slip(
        "bias-missing/first", "this is the network's output without the first layer's bias.",
        skipModel(plain, right)),
      Slip(
        "skip-missing", "this is the output of the two layers: what goes around them was not added.",
        skipModel(right, around: 0)),
    ]
      + LinearSlips.forward.filter {
        !$0.identifier.hasPrefix("bias-missing") && !$0.identifier.hasPrefix("stale")
          && $0.identifier != "bias-as-column"
          && $0.identifier != "weights-not-transposed"
      }
      .map { Slip($0.identifier, $0.sentence, skipModel($0.part)) }
  }()

  private static let skipBackward = Card(
    "linear/skip-connection-backward", "Linear + Skip Connection (Autograd) Backward", points: 2,
    restsOn: .engine(
      possible: [
        "linear/forward", "linear/backward", "linear/skip-connection-forward", "functional/matmul-backward",
      ]),
    cases: skipCases(withDivergence: true),
    roles: [
      ArrayRole("dW2", .external, of: "W2"), ArrayRole("db2", .external, of: "b2"),
      ArrayRole("dW1", .external, of: "W1"), ArrayRole("db1", .external, of: "b1"),
      ArrayRole("gradient-of-x", .gradient, of: "x"),
    ],
    proofs: [
      "dW1": .gradient(withRespectTo: "W1") { try weightedSkip($1, W1: $0) },
      "db1": .gradient(withRespectTo: "b1") { try weightedSkip($1, b1: $0) },
      "dW2": .gradient(withRespectTo: "W2") { try weightedSkip($1, W2: $0) },
      "db2": .gradient(withRespectTo: "b2") { try weightedSkip($1, b2: $0) },
      "gradient-of-x": .gradient(withRespectTo: "x") { try weightedSkip($1, x: $0) },
    ],
    right: LinearParts().model, slips: skipBackwardSlips
  ) { model, given in
    let tape = Tape()
    let network = try skipModel(model)(tape, given)
    try tape.backward(try given["divergence"])
    return [
      "dW1": network.first.dW, "db1": network.first.db, "dW2": network.second.dW, "db2": network.second.db,
      "gradient-of-x": try tape.gradient(of: try given["x"]),
    ]
  }

  /// One sweep, and no square weights: not every mistake of a layer shows.
  private static let skipBackwardSlips = LinearSlips.backward.filter { slip in
    !slip.identifier.hasPrefix("stale")
      && !["overwritten/cleared", "input-gradient/transposed"].contains(slip.identifier)
  }

  /// `linear2(linear1(x)) + x`, with parts of it replaced.
  private static func skip(
    _ given: Givens, x: NDArray? = nil, W1: NDArray? = nil, b1: NDArray? = nil, W2: NDArray? = nil,
    b2: NDArray? = nil
  ) throws -> NDArray {
    let x = try x ?? given["x"]
    let h = ClosedForm.linear(x, try W1 ?? given["W1"], try b1 ?? given["b1"])
    return ClosedForm.linear(h, try W2 ?? given["W2"], try b2 ?? given["b2"]) + x
  }

  private static func weightedSkip(
    _ given: Givens, x: NDArray? = nil, W1: NDArray? = nil, b1: NDArray? = nil, W2: NDArray? = nil,
    b2: NDArray? = nil
  ) throws -> Double {
    ClosedForm.weightedSum(
      try skip(given, x: x, W1: W1, b1: b1, W2: W2, b2: b2), try given["divergence"])
  }
}

extension LayerArrays {
  /// Changes weights and bias in place, if the case wants it.
  fileprivate func change(_ given: Givens) throws {
    guard given.scenario == "weights-change" else { return }
    W.assign(try given["second-W"])
    b.assign(try given["second-b"])
  }
}
