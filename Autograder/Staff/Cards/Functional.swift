internal import Foundation
internal import Grading
internal import NDArrays

extension Card {
  static let functional = [
    binary("functional/multiply-backward", "Functional Backward - Multiply", points: 1, *)
      .with(Rules.multiply, RuleSlips.multiply).asking(for: "mulBackward"),
    binary("functional/subtraction-backward", "Functional Backward - Subtraction", points: 1, -)
      .with(Rules.subtract, RuleSlips.subtract).asking(for: "subBackward"),
    binary(
      "functional/matmul-backward", "Functional Backward - Matmul", points: 1,
      shapes: [([1, 3], [3, 4]), ([2, 3], [3, 5]), ([4, 2], [2, 3]), ([3, 2], [2, 1])],
      { matmul($0, $1) }
    )
    .with(Rules.matmul, RuleSlips.matmul).asking(for: "matmulBackward"),
    binary("functional/divide-backward", "Functional Backward - Divide", points: 1, /)
      .with(Rules.divide, RuleSlips.divide).asking(for: "divBackward"),
    unary("functional/log-backward", "Functional Backward - Log", isPositive: true, Foundation.log)
      .with(Rules.log, RuleSlips.log).asking(for: "logBackward"),
    unary("functional/exp-backward", "Functional Backward - Exp", Foundation.exp)
      .with(Rules.exp, RuleSlips.exp).asking(for: "expBackward"),
  ]

  /// The card with the known mistakes of a backward function.
  func with(_ right: @escaping Rule, _ slips: [Slip<Rule>]) -> Card {
    Card(
      path, title, points: points, restsOn: foundations, cases: cases, roles: roles, proofs: proofs,
      right: right, slips: slips
    ) { rule, given in
      let inputs = try roles.compactMap(\.of).map { try given[$0] }
      let gradients = try rule(try given["upstream"], inputs)
      return Dictionary(
        uniqueKeysWithValues: zip(roles, gradients).compactMap { role, gradient in
          gradient.map { (role.name, $0) }
        })
    }
  }

  /// The backward function of a function of two arrays.
  static func binary(
    _ path: String, _ title: String, points: Int = 0,
    shapes: [([Int], [Int])] = [[1, 4], [3, 2], [2, 5]].map { ($0, $0) },
    _ function: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Card {
    Card(
      path, title, points: points,
      cases: shapes.map { a, b in binaryCase(a, b, function) },
      roles: gradientsOfBoth, proofs: binaryProofs { _ in function })
  }

  static let gradientsOfBoth = [
    ArrayRole("gradient-of-a", .gradient, of: "a"), ArrayRole("gradient-of-b", .gradient, of: "b"),
  ]

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
    _ path: String, _ title: String, isPositive: Bool = false,
    _ function: @escaping @Sendable (Double) -> Double
  ) -> Card {
    Card(
      path, title, points: 1,
      cases: [[1, 4], [3, 2], [2, 5]].map { shape in
        Case(scenario: "") { draw in
          [
            "a": isPositive ? draw.positive(shape, to: 5) : draw.signed(shape),
            "upstream": draw.signed(shape),
          ]
        }
      },
      roles: [ArrayRole("gradient-of-a", .gradient, of: "a")],
      proofs: [
        "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
          ClosedForm.weightedSum(NDArray(a.elements.map(function), shape: a.shape), try given["upstream"])
        }
      ])
  }
}
