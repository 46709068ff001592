internal import Grading
internal import NDArrays

extension Card {
  static let activation =
    activation(
      "identity", "Identity", { $0 }, derivative: Activations.identityDerivative, slips: .identity
    )
    .map { $0.path.hasSuffix("backward") ? $0.asking(for: "identityBackward") : $0 }
    + activation(
      "sigmoid", "Sigmoid", ClosedForm.sigmoid, derivative: Activations.sigmoidDerivative, slips: .sigmoid,
      functions: ["multiply", "subtraction", "divide", "exp"])
    + activation(
      "tanh", "Tanh", ClosedForm.tanh, derivative: Activations.tanhDerivative, slips: .tanh,
      functions: ["multiply", "subtraction", "divide", "exp"])
    + activation(
      "relu", "ReLU", ClosedForm.relu, derivative: Activations.reluDerivative, slips: .relu,
      functions: ["multiply"])

  private static let widths = [3, 5, 8]

  /// Cases of a scenario of its own: no relation between wrong and right numbers fits two of them by chance.
  private static func inputs(
    _ scenario: String,
    _ draw: @escaping @Sendable (inout Draw, _ shape: [Int]) -> KeyValuePairs<String, NDArray>
  ) -> [Case] {
    [4, 6].map { width in Case(scenario: scenario) { draw(&$0, [1, width]) } }
  }

  private static func activation(
    _ name: String, _ title: String, _ function: @escaping Activations.Function,
    derivative: @escaping @Sendable (NDArray, NDArray) -> NDArray, slips: ActivationSlips,
    functions: [String] = []
  ) -> [Card] {
    let right = Activations.model(function, derivative: derivative)
    return [
      Card(
        "activation/\(name)-forward", "\(title) (Autograd) Forward", points: 1,
        cases: widths.map { width in
          Case(scenario: "") { draw in
            ["x": draw.signed([1, width], to: 4), "second-x": draw.signed([1, width], to: 4)]
          }
        } + [
          // What an activation is at zero is no question, other than the derivative of ReLU there.
          Case(scenario: "at-zero") { draw in
            ["x": NDArray([[0, -1.5, 0, 2]]), "second-x": NDArray([[2.5, 0, -0.5, 0.5]])]
          }
        ]
          + inputs("all-positive") { draw, shape in
            ["x": draw.positive(shape), "second-x": draw.positive(shape, to: 4)]
          }
          + inputs("large") { draw, shape in
            ["x": draw.signed(shape, from: 5, to: 10), "second-x": draw.signed(shape, from: 5, to: 10)]
          },
        roles: [ArrayRole("y", .output), ArrayRole("y-of-second-x", .output, first: "y")],
        proofs: [
          "y": .formula { function(try $0["x"]) },
          "y-of-second-x": .formula { function(try $0["second-x"]) },
        ],
        right: right, slips: slips.forward + [ActivationSlips.stateIsNil]
      ) { model, given in
        let activation = model()
        return [
          "y": try activation(given["x"]).output, "y-of-second-x": try activation(given["second-x"]).output,
        ]
      }
      .asking(for: "\(title).forward"),
      Card(
        "activation/\(name)-backward", "\(title) (Autograd) Backward", points: 4,
        restsOn: .engine(
          possible: ["activation/\(name)-forward"] + functions.map { "functional/\($0)-backward" }),
        cases: widths.map { width in
          Case(scenario: "") { draw in
            let shape = [1, width]
            return [
              "a": draw.signed(shape), "x": draw.signed(shape), "second-x": draw.signed(shape),
              "c": draw.signed(shape), "divergence": draw.signed(shape),
              "second-divergence": draw.signed(shape),
            ]
          }
        }
          + inputs("all-positive") { draw, shape in
            [
              "a": draw.positive(shape), "x": draw.positive(shape), "second-x": draw.positive(shape),
              "c": draw.signed(shape), "divergence": draw.signed(shape),
              "second-divergence": draw.signed(shape),
            ]
          }
          + inputs("large") { draw, shape in
            [
              "a": draw.signed(shape, from: 2, to: 2.5), "x": draw.signed(shape, from: 2.5, to: 4),
              "second-x": draw.signed(shape, from: 2.5, to: 4), "c": draw.signed(shape),
              "divergence": draw.signed(shape), "second-divergence": draw.signed(shape),
            ]
          },
        roles: [
          ArrayRole("gradient-of-input", .gradient, of: "input"),
          ArrayRole("gradient-of-a", .gradient, of: "a"),
          ArrayRole(
            "gradient-of-input-in-second-sweep", .gradient, of: "input", first: "gradient-of-input"),
          ArrayRole("gradient-of-a-in-second-sweep", .gradient, of: "a", first: "gradient-of-a"),
          ArrayRole("change-of-input", .change, of: "input"),
          ArrayRole("change-of-output", .change, of: "output"),
        ],
        proofs: backwardProofs(function), right: right, slips: slips.backward
      ) { model, given in
        let activation = model()
        func gradient(_ prefix: String) throws -> NDArray {
          let output = try activation(given["a"] * (try given["\(prefix)x"]))
          return try output.backward(try given["\(prefix)divergence"] * (try given["c"]))
        }
        let (first, second) = (try gradient(""), try gradient("second-"))
        return [
          "gradient-of-input": first, "gradient-of-a": first * (try given["x"]),
          "gradient-of-input-in-second-sweep": second,
          "gradient-of-a-in-second-sweep": second * (try given["second-x"]),
        ]
      },
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

extension Foundations {
  /// What sweeps backward cannot pass without the engine.
  static func engine(possible: [String] = []) -> Foundations {
    Foundations(certain: ["autograd/add-operation", "autograd/backward"], possible: possible)
  }
}
