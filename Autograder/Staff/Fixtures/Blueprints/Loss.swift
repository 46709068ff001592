internal import NDArrays

extension Blueprint {
  static let loss = [
    lossForward("loss/softmax-cross-entropy-forward", sizes: [(1, 3), (1, 5), (1, 10)], softmaxCrossEntropy),
    lossBackward(
      "loss/softmax-cross-entropy-backward", sizes: [(1, 3), (1, 5), (1, 10)], softmaxCrossEntropy),
  ]

  /// A loss: of the truth and the predictions.
  typealias LossFormula = @Sendable (_ y: NDArray, _ yHat: NDArray) -> Double

  static let softmaxCrossEntropy: LossFormula = { ClosedForm.softmaxCrossEntropy(labels: $0, logits: $1) }

  static func lossForward(
    _ path: String, sizes: [(Int, Int)], largest: Double = 3, _ loss: @escaping LossFormula
  ) -> Blueprint {
    Blueprint(
      path: path,
      cases: sizes.map { rows, classes in
        Case(scenario: "") { draw in
          let shape = [rows, classes]
          return [
            "y": draw.oneHot(rows, classes),
            "y-hat": draw.signed(shape, to: largest), "second-y-hat": draw.signed(shape, to: largest),
          ]
        }
      },
      proofs: [
        "loss": .formula { NDArray(loss(try $0["y"], try $0["y-hat"])) },
        "loss-of-second-y-hat": .formula { NDArray(loss(try $0["y"], try $0["second-y-hat"])) },
      ])
  }

  static func lossBackward(
    _ path: String, sizes: [(Int, Int)], largest: Double = 2, _ loss: @escaping LossFormula
  ) -> Blueprint {
    func yHat(_ prefix: String) -> Proof {
      .gradient(at: { try $0["a"] * (try $0["\(prefix)x"]) }) { loss(try $1["y"], $0) }
    }
    func a(_ prefix: String) -> Proof {
      .gradient(withRespectTo: "a") { loss(try $1["y"], $0 * (try $1["\(prefix)x"])) }
    }
    return Blueprint(
      path: path,
      cases: sizes.map { rows, classes in
        Case(scenario: "") { draw in
          let shape = [rows, classes]
          return [
            "a": draw.signed(shape), "x": draw.signed(shape, to: largest),
            "second-x": draw.signed(shape, to: largest), "y": draw.oneHot(rows, classes),
          ]
        }
      },
      proofs: [
        "gradient-of-y-hat": yHat(""), "gradient-of-a": a(""),
        "gradient-of-y-hat-in-second-sweep": yHat("second-"), "gradient-of-a-in-second-sweep": a("second-"),
        "change-of-y-hat": .zeros(like: "x"),
      ])
  }
}
