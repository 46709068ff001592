internal import NDArrays

extension Blueprint {
  static let linear = [linearForward, linearBackward, skipForward, skipBackward]

  /// One layer is square: there a transpose too many has the right shape.
  private static let linearSizes = [(3, 2), (2, 5), (6, 4), (3, 3), (4, 1), (1, 3)]

  private static let linearForward = Blueprint(
    path: "linear/forward",
    cases: linearSizes.map { inputs, outputs in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([1, inputs]), "second-x": draw.signed([1, inputs]),
          "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
        ]
      }
    },
    proofs: [
      "y": .formula { ClosedForm.linear(try $0["x"], try $0["W"], try $0["b"]) },
      "y-of-second-x": .formula { ClosedForm.linear(try $0["second-x"], try $0["W"], try $0["b"]) },
    ])

  private static let linearBackward = Blueprint(
    path: "linear/backward",
    cases: linearSizes.map { inputs, outputs in
      Case(scenario: "") { draw in
        [
          "a": draw.signed([1, inputs]), "x": draw.signed([1, inputs]), "second-x": draw.signed([1, inputs]),
          "W": draw.signed([outputs, inputs]), "b": draw.signed([outputs, 1]),
          "c": draw.signed([1, outputs]),
          "divergence": draw.signed([1, outputs]), "second-divergence": draw.signed([1, outputs]),
        ]
      }
    },
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
    ])

  /// `Σ divergence · (linear(a * x) * c)`, with parts of it replaced; `prefix` picks the sweep.
  private static func sweep(
    _ given: Givens, _ prefix: String = "", input: NDArray? = nil, W: NDArray? = nil, b: NDArray? = nil
  ) throws -> Double {
    let input = try input ?? given["a"] * (try given["\(prefix)x"])
    let y = ClosedForm.linear(input, try W ?? given["W"], try b ?? given["b"])
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

  private static let skipForward = Blueprint(
    path: "linear/skip-connection-forward",
    cases: skipCases(withDivergence: false),
    proofs: ["y": .formula { try skip($0) }])

  private static let skipBackward = Blueprint(
    path: "linear/skip-connection-backward",
    cases: skipCases(withDivergence: true),
    proofs: [
      "dW1": .gradient(withRespectTo: "W1") { try weightedSkip($1, W1: $0) },
      "db1": .gradient(withRespectTo: "b1") { try weightedSkip($1, b1: $0) },
      "dW2": .gradient(withRespectTo: "W2") { try weightedSkip($1, W2: $0) },
      "db2": .gradient(withRespectTo: "b2") { try weightedSkip($1, b2: $0) },
      "gradient-of-x": .gradient(withRespectTo: "x") { try weightedSkip($1, x: $0) },
    ])

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
