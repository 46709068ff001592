internal import Differentiation
internal import Grading
internal import NDArrays

extension Card {
  static let network = Card(
    "practice/network", "Network Trained for Two Steps",
    restsOn: .engine(
      possible: [
        "linear/forward", "linear/backward", "activation/tanh-backward", "activation/sigmoid-backward",
        "loss/softmax-cross-entropy-forward", "loss/softmax-cross-entropy-backward",
      ]),
    cases: [(3, [4, 2, 3], 1), (2, [3, 5, 4], 3), (5, [2, 3, 2], 2)].map { inputs, widths, rows in
      Case(scenario: "") { draw in
        [
          "x": draw.signed([rows, inputs]), "y": draw.oneHot(rows, widths[2]),
          "W1": draw.signed([widths[0], inputs]), "b1": draw.signed([widths[0], 1]),
          "W2": draw.signed([widths[1], widths[0]]), "b2": draw.signed([widths[1], 1]),
          "W3": draw.signed([widths[2], widths[1]]), "b3": draw.signed([widths[2], 1]),
          "learning-rate": NDArray(0.1),
        ]
      }
    },
    roles: ["first-loss", "second-loss", "W3", "b3", "W2", "b2", "W1", "b1"].map { ArrayRole($0, .output) },
    proofs: [
      "first-loss": .formula { NDArray(try NetworkFormula($0).loss($0)) },
      "second-loss": .formula { NDArray(try NetworkFormula.trained($0, steps: 1).loss($0)) },
      "W1": trained("W1"), "b1": trained("b1"), "W2": trained("W2"), "b2": trained("b2"),
      "W3": trained("W3"), "b3": trained("b3"),
    ])

  private static func trained(_ name: String) -> Proof {
    .formula { given in
      guard let array = try NetworkFormula.trained(given, steps: 2).parameters[name] else {
        throw CardError.noSuchArray(name)
      }
      return array
    }
  }
}

/// The parameters of the practice network: linear, tanh, linear, sigmoid, linear, softmax cross-entropy.
private struct NetworkFormula {
  static let names = ["W1", "b1", "W2", "b2", "W3", "b3"]

  private(set) var parameters: [String: NDArray] = [:]

  init(_ given: Givens) throws {
    for name in Self.names {
      parameters[name] = try given[name]
    }
  }

  /// The network after some steps of gradient descent.
  static func trained(_ given: Givens, steps: Int) throws -> NetworkFormula {
    guard steps > 0 else { return try NetworkFormula(given) }
    return try given.shared("after step \(steps)") {
      try trained(given, steps: steps - 1).stepped(given)
    }
  }

  /// The loss, with one of the parameters replaced if need be.
  func loss(_ given: Givens, replacing name: String = "", with array: NDArray? = nil) throws -> Double {
    func parameter(_ wanted: String) throws -> NDArray {
      guard let found = wanted == name ? array : parameters[wanted] else {
        throw CardError.noSuchArray(wanted)
      }
      return found
    }
    let first = ClosedForm.tanh(ClosedForm.linear(try given["x"], try parameter("W1"), try parameter("b1")))
    let second = ClosedForm.sigmoid(ClosedForm.linear(first, try parameter("W2"), try parameter("b2")))
    let logits = ClosedForm.linear(second, try parameter("W3"), try parameter("b3"))
    return ClosedForm.softmaxCrossEntropy(labels: try given["y"], logits: logits)
  }

  /// The parameters after one step of gradient descent, the gradients found by numerical differentiation.
  private func stepped(_ given: Givens) throws -> NetworkFormula {
    var next = self
    let rate = try given["learning-rate"].item
    for name in Self.names {
      guard let parameter = parameters[name] else { throw CardError.noSuchArray(name) }
      let gradient = try numericalGradient(
        of: { try loss(given, replacing: name, with: $0) }, at: parameter)
      next.parameters[name] = parameter - rate * gradient
    }
    return next
  }
}
