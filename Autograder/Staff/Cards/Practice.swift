internal import Grading
internal import NDArrays

extension Card {
  static let practice = [
    binary(
      "practice/outer-backward", "Outer Backward",
      shapes: [([1, 3], [1, 4]), ([5], [2]), ([4, 1], [1, 3])],
      { outer($0, $1) }
    )
    .with(PracticeSlips.outerRule, PracticeSlips.outer).asking(for: "outerBackward")
    .about(
      "what is asked here is the gradient of outer, which flattens its inputs: each gradient has its input's own shape again."
    ),
    max.with(PracticeSlips.maxRule, PracticeSlips.max).asking(for: "maxBackward"),
    sum.with(PracticeSlips.sumRule, PracticeSlips.sum).asking(for: "sumBackward"),
    broadcasting.about(
      "what is asked here are inputs that are repeated to fit: a gradient is summed over the repetitions, to the shape of its input."
    ),
    unusedBranch, missingGradient, divergenceAsNumber, zeroGrad,
    activationState, sharedActivation, activationBatch, largeInputs, sharedLayer, sharedLoss, linearBatch,
    lossForward(
      "practice/loss-batch-forward", "SoftmaxCrossEntropy Forward with a Batch",
      sizes: [(4, 3), (2, 6), (7, 2)],
      softmaxCrossEntropy, possible: ["loss/softmax-cross-entropy-forward"],
      right: LossSlips.softmaxCrossEntropy, slips: LossSlips.batchForward + LossSlips.forward),
    lossBackward(
      "practice/loss-batch-backward", "SoftmaxCrossEntropy Backward with a Batch",
      sizes: [(4, 3), (2, 6), (7, 2)], softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-backward"], right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.batchBackward + LossSlips.backward),
    lossForward(
      "practice/large-logits-forward", "SoftmaxCrossEntropy Forward with Large Logits",
      sizes: [(1, 3), (3, 4), (2, 5)], largest: 2000, softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-forward"], right: LossSlips.softmaxCrossEntropy,
      slips: LossSlips.largeForward),
    lossBackward(
      "practice/large-logits-backward", "SoftmaxCrossEntropy Backward with Large Logits",
      sizes: [(1, 3), (3, 4), (2, 5)], largest: 1000, softmaxCrossEntropy,
      possible: ["loss/softmax-cross-entropy-backward"], right: LossSlips.softmaxCrossEntropy, slips: []),
    lossForward(
      "practice/mse-forward", "MSELoss Forward", sizes: [(1, 3), (4, 2), (3, 5)], ClosedForm.meanSquaredError,
      right: LossSlips.meanSquaredError, slips: LossSlips.meanSquaredErrorForward
    )
    .asking(for: "MSELoss.forward"),
    lossBackward(
      "practice/mse-backward", "MSELoss Backward", sizes: [(1, 3), (4, 2), (3, 5)],
      ClosedForm.meanSquaredError,
      possible: ["practice/mse-forward"]
        + ["multiply", "subtraction", "divide"].map { "functional/\($0)-backward" },
      right: LossSlips.meanSquaredError, slips: LossSlips.meanSquaredErrorBackward),
    network,
  ]

  /// Of several largest elements, the first is meant.
  private static let max = Card(
    "practice/max-backward", "Max Backward",
    cases: [("", [1, 4]), ("", [6]), ("", [1, 9]), ("tie", [5]), ("tie", [1, 6])].map {
      (scenario: String, shape: [Int]) in
      Case(scenario: scenario) { draw in
        ["a": scenario == "tie" ? draw.tied(shape) : draw.distinct(shape), "upstream": draw.signed([])]
      }
    },
    roles: [ArrayRole("gradient-of-a", .gradient, of: "a")],
    proofs: [
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        // At a tie the maximum has no derivative: what is meant is the element that is the first largest one as given.
        let given = (a: try given["a"].elements, upstream: try given["upstream"].item)
        let largest = given.a.indices.reduce(0) { given.a[$1] > given.a[$0] ? $1 : $0 }
        return a.elements[largest] * given.upstream
      }
    ])

  /// Of all elements, and over an axis that is kept.
  private static let sum = Card(
    "practice/sum-backward", "Sum Backward",
    cases: [
      ("", [1, 4], []), ("", [3, 2], []), ("", [5], []),
      ("over-an-axis", [2, 3], [1, 3]), ("over-an-axis", [3, 2], [3, 1]),
    ].map { (scenario: String, shape: [Int], upstream: [Int]) in
      Case(scenario: scenario) { draw in ["a": draw.signed(shape), "upstream": draw.signed(upstream)] }
    },
    roles: [ArrayRole("gradient-of-a", .gradient, of: "a")],
    proofs: [
      "gradient-of-a": .gradient(withRespectTo: "a") { a, given in
        let upstream = try given["upstream"]
        let total =
          upstream.ndim == 0 ? a.sum() : a.sum(axis: upstream.shape[0] == 1 ? 0 : 1, keepDims: true)
        return ClosedForm.weightedSum(total, upstream)
      }
    ])

  // MARK: Broadcasting

  private static let operators: KeyValuePairs<String, @Sendable (NDArray, NDArray) -> NDArray> = [
    "addition": (+), "subtraction": (-), "multiply": (*), "divide": (/),
  ]

  private static let broadcastShapes: [([Int], [Int])] = [
    ([4, 3], [1, 3]), ([2, 1], [2, 5]), ([3], [2, 3]),
  ]

  private static let broadcasting = Card(
    "practice/broadcasting", "Broadcasting",
    restsOn: Foundations(
      possible: ["subtraction", "multiply", "divide"].map { "functional/\($0)-backward" }),
    cases: operators.flatMap { scenario, function in
      broadcastShapes.map { a, b in
        let output = function(NDArray.ones(a), NDArray.ones(b)).shape
        return Case(scenario: scenario) { draw in
          [
            "a": draw.signed(a), "b": draw.signed(b), "upstream": draw.signed(output),
          ]
        }
      }
    },
    roles: gradientsOfBoth, proofs: binaryProofs { try $0.operation() },
    right: PracticeSlips.unbroadcast, slips: PracticeSlips.broadcasting
  ) { unbroadcast, given in
    let inputs = [try given["a"], try given["b"]]
    let gradients = try given.rule()(try given["upstream"], inputs)
    let both = zip(gradients, inputs).compactMap { gradient, input in
      gradient.map { unbroadcast($0, input.shape) }
    }
    return ["gradient-of-a": both[0], "gradient-of-b": both[1]]
  }
  .withIndependentScenarios()
}
