internal import Grading
internal import NDArrays

extension Card {
  static let loss = [
    lossForward(
      "loss/softmax-cross-entropy-forward", "SoftmaxCrossEntropy Loss (Autograd) Forward", points: 1,
      sizes: [(1, 3), (1, 5), (1, 10)], softmaxCrossEntropy, right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.forward + LossSlips.oneRowForward
    )
    .asking(for: "SoftmaxCrossEntropy.forward"),
    lossBackward(
      "loss/softmax-cross-entropy-backward", "SoftmaxCrossEntropy Loss (Autograd) Backward", points: 4,
      sizes: [(1, 3), (1, 5), (1, 10)], softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-forward"], right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.backward + LossSlips.oneRowBackward
    )
    .asking(for: "softmaxCrossEntropyBackward", "LossFunction.backward"),
  ]

  /// A loss: of the truth and the predictions.
  typealias LossFormula = @Sendable (_ y: NDArray, _ yHat: NDArray) -> Double

  static let softmaxCrossEntropy: LossFormula = { ClosedForm.softmaxCrossEntropy(labels: $0, logits: $1) }

  static func lossForward(
    _ path: String, _ title: String, points: Int = 0, sizes: [(Int, Int)], largest: Double = 3,
    _ loss: @escaping LossFormula, possible: [String] = [], right: LossModel, slips: [Slip<LossModel>]
  ) -> Card {
    Card(
      path, title, points: points, restsOn: Foundations(possible: possible),
      cases: sizes.map { rows, classes in
        Case(scenario: "") { draw in
          let shape = [rows, classes]
          return [
            "y": draw.oneHot(rows, classes),
            "y-hat": draw.signed(shape, to: largest), "second-y-hat": draw.signed(shape, to: largest),
          ]
        }
      },
      roles: [ArrayRole("loss", .output), ArrayRole("loss-of-second-y-hat", .output, first: "loss")],
      proofs: [
        "loss": .formula { NDArray(loss(try $0["y"], try $0["y-hat"])) },
        "loss-of-second-y-hat": .formula { NDArray(loss(try $0["y"], try $0["second-y-hat"])) },
      ],
      right: right, slips: slips
    ) { model, given in
      let y = try given["y"]
      return [
        "loss": try model.value(y, given["y-hat"]).copy().reshaped([]),
        "loss-of-second-y-hat": try model.value(y, given["second-y-hat"]).copy().reshaped([]),
      ]
    }
  }

  static func lossBackward(
    _ path: String, _ title: String, points: Int = 0, sizes: [(Int, Int)], largest: Double = 2,
    _ loss: @escaping LossFormula, possible: [String] = [], right: LossModel, slips: [Slip<LossModel>]
  ) -> Card {
    func yHat(_ prefix: String) -> Proof {
      .gradient(at: { try $0["a"] * (try $0["\(prefix)x"]) }) { loss(try $1["y"], $0) }
    }
    func a(_ prefix: String) -> Proof {
      .gradient(withRespectTo: "a") { loss(try $1["y"], $0 * (try $1["\(prefix)x"])) }
    }
    return Card(
      path, title, points: points, restsOn: .engine(possible: possible),
      cases: sizes.map { rows, classes in
        Case(scenario: "") { draw in
          let shape = [rows, classes]
          return [
            "a": draw.signed(shape), "x": draw.signed(shape, to: largest),
            "second-x": draw.signed(shape, to: largest), "y": draw.oneHot(rows, classes),
          ]
        }
      },
      roles: [
        ArrayRole("gradient-of-y-hat", .gradient, of: "y-hat"),
        ArrayRole("gradient-of-a", .gradient, of: "a"),
        ArrayRole(
          "gradient-of-y-hat-in-second-sweep", .gradient, of: "y-hat", first: "gradient-of-y-hat"),
        ArrayRole("gradient-of-a-in-second-sweep", .gradient, of: "a", first: "gradient-of-a"),
        ArrayRole("change-of-y-hat", .change, of: "y-hat"),
      ],
      proofs: [
        "gradient-of-y-hat": yHat(""), "gradient-of-a": a(""),
        "gradient-of-y-hat-in-second-sweep": yHat("second-"), "gradient-of-a-in-second-sweep": a("second-"),
        "change-of-y-hat": .zeros(like: "x"),
      ],
      right: right, slips: slips
    ) { model, given in
      let (a, y) = (try given["a"], try given["y"])
      var first: NDArray?
      func gradient(_ prefix: String) throws -> NDArray {
        let yHat = a * (try given["\(prefix)x"])
        if first == nil { first = yHat }
        let upstream = model.start(try model.value(y, yHat))
        return try model.gradient(y, model.keepsFirst ? first ?? yHat : yHat, upstream)
      }
      let (ofFirst, ofSecond) = (try gradient(""), try gradient("second-"))
      return [
        "gradient-of-y-hat": ofFirst, "gradient-of-a": ofFirst * (try given["x"]),
        "gradient-of-y-hat-in-second-sweep": ofSecond,
        "gradient-of-a-in-second-sweep": ofSecond * (try given["second-x"]),
      ]
    }
  }
}
