internal import Foundation
internal import NDArrays

extension Blueprint {
  static let functional = [
    binary("functional/multiply-backward", *),
    binary("functional/subtraction-backward", -),
    binary(
      "functional/matmul-backward",
      shapes: [([1, 3], [3, 4]), ([2, 3], [3, 5]), ([4, 2], [2, 3]), ([3, 2], [2, 1])],
      { matmul($0, $1) }),
    binary("functional/divide-backward", /),
    unary("functional/log-backward", isPositive: true, Foundation.log),
    unary("functional/exp-backward", Foundation.exp),
  ]

  /// The backward function of a function of two arrays.
  static func binary(
    _ path: String, shapes: [([Int], [Int])] = [[1, 4], [3, 2], [2, 5]].map { ($0, $0) },
    _ function: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Blueprint {
    Blueprint(
      path: path,
      cases: shapes.map { a, b in binaryCase(a, b, function) },
      proofs: binaryProofs { _ in function })
  }

  /// Two arrays and an upstream gradient in the shape of the function's output.
  static func binaryCase(
    scenario: String = "", _ a: [Int], _ b: [Int],
    _ function: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Case {
    let output = function(NDArray.ones(a), NDArray.ones(b)).shape
    return Case(scenario: scenario) { draw in
      ["a": draw.signed(a), "b": draw.signed(b), "upstream": draw.signed(output)]
    }
  }

  /// The gradients of `Σ upstream · function(a, b)`.
  static func binaryProofs(
    _ function: @escaping @Sendable (Givens) throws -> (NDArray, NDArray) -> NDArray
  ) -> [String: Proof] {
    [
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        ClosedForm.weightedSum(try function(given)(a, try given["b"]), try given["upstream"])
      },
      "gradient-of-b": .gradient(withRespectTo: "b") { b, given in
        ClosedForm.weightedSum(try function(given)(try given["a"], b), try given["upstream"])
      },
    ]
  }

  /// The backward function of a function of one number, applied to each element.
  private static func unary(
    _ path: String, isPositive: Bool = false, _ function: @escaping @Sendable (Double) -> Double
  ) -> Blueprint {
    Blueprint(
      path: path,
      cases: [[1, 4], [3, 2], [2, 5]].map { shape in
        Case(scenario: "") { draw in
          [
            "a": isPositive ? draw.positive(shape, to: 5) : draw.signed(shape),
            "upstream": draw.signed(shape),
          ]
        }
      },
      proofs: [
        "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
          ClosedForm.weightedSum(NDArray(a.elements.map(function), shape: a.shape), try given["upstream"])
        }
      ])
  }
}
