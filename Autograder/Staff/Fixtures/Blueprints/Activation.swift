internal import NDArrays

extension Blueprint {
  static let activation =
    activation("identity") { $0 } + activation("sigmoid", ClosedForm.sigmoid)
    + activation("tanh", ClosedForm.tanh) + activation("relu", ClosedForm.relu)

  private static let widths = [3, 5, 8]

  private static func activation(_ name: String, _ function: @escaping @Sendable (NDArray) -> NDArray)
    -> [Blueprint]
  {
    [
      Blueprint(
        path: "activation/\(name)-forward",
        cases: widths.map { width in
          Case(scenario: "") { draw in
            ["x": draw.signed([1, width], to: 4), "second-x": draw.signed([1, width], to: 4)]
          }
        } + [
          // What an activation is at zero is no question, other than the derivative of ReLU there.
          Case(scenario: "at-zero") { draw in
            ["x": NDArray([[0, -1.5, 0, 2]]), "second-x": NDArray([[2.5, 0, -0.5, 0]])]
          }
        ],
        proofs: [
          "y": .formula { function(try $0["x"]) },
          "y-of-second-x": .formula { function(try $0["second-x"]) },
        ]),
      Blueprint(
        path: "activation/\(name)-backward",
        cases: widths.map { width in
          Case(scenario: "") { draw in
            let shape = [1, width]
            return [
              "a": draw.signed(shape), "x": draw.signed(shape), "second-x": draw.signed(shape),
              "c": draw.signed(shape), "divergence": draw.signed(shape),
              "second-divergence": draw.signed(shape),
            ]
          }
        },
        proofs: backwardProofs(function)),
    ]
  }

  /// The gradients of `Σ divergence · (function(a * x) * c)`.
  private static func backwardProofs(_ function: @escaping @Sendable (NDArray) -> NDArray) -> [String: Proof]
  {
    @Sendable func weighted(_ input: NDArray, _ given: Givens, _ prefix: String) throws -> Double {
      ClosedForm.weightedSum(function(input) * (try given["c"]), try given["\(prefix)divergence"])
    }
    func input(_ prefix: String) -> Proof {
      .gradient(at: { try $0["a"] * (try $0["\(prefix)x"]) }) { try weighted($0, $1, prefix) }
    }
    func a(_ prefix: String) -> Proof {
      .gradient(withRespectTo: "a") { try weighted($0 * (try $1["\(prefix)x"]), $1, prefix) }
    }
    return [
      "gradient-of-input": input(""), "gradient-of-a": a(""),
      "gradient-of-input-in-second-sweep": input("second-"), "gradient-of-a-in-second-sweep": a("second-"),
      "change-of-input": .zeros(like: "x"), "change-of-output": .zeros(like: "x"),
    ]
  }
}
