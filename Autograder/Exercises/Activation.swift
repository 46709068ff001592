import MyTorch
import NDArrays

extension Exercise {
  static let activation =
    exercises(named: "identity") { Identity($0) }
    + exercises(named: "sigmoid") { Sigmoid($0) }
    + exercises(named: "tanh") { Tanh($0) }
    + exercises(named: "relu") { ReLU($0) }

  private static func exercises(
    named name: String, _ make: @escaping @Sendable (Autograd) -> Activation
  ) -> [Exercise] {
    [
      Exercise("activation/\(name)-forward") { try activationForward(make(Autograd()), $0) },
      Exercise("activation/\(name)-backward") { try activationBackward(make, $0) },
    ]
  }

  /// Two inputs, one after the other; the first output is looked at after the second was computed.
  static func activationForward(
    _ activation: Activation, _ given: Given
  ) throws -> KeyValuePairs<String, NDArray> {
    let y = activation(try given["x"])
    let second = activation(try given["second-x"])
    return ["y": y, "y-of-second-x": second]
  }

  /// `activation(a * x) * c`, twice, with the engine emptied in between; the activation's input and output are looked
  /// at, too, since other operations may still need them.
  static func activationBackward(
    _ make: (Autograd) -> Activation, _ given: Given
  ) throws -> KeyValuePairs<String, NDArray> {
    let (a, c) = (try given["a"], try given["c"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let activation = make(engine)

    func sweep(
      _ x: NDArray, _ divergence: NDArray
    ) throws -> (ofInput: NDArray, ofA: NDArray, changeOfInput: NDArray, changeOfOutput: NDArray) {
      engine.zeroGrad()
      let input = recorder.multiply(a, x)
      let inputBefore = input.copy()
      let output = activation(input)
      given.tell(engine, after: 1, first: input, ["input": input, "output": output])
      try output.check(isShapedLike: input, named: "the output of the activation's forward")
      let outputBefore = output.copy()
      _ = recorder.multiply(output, c)
      engine.backward(divergence)
      return (
        try engine.gradient(of: input, named: "the activation's input"),
        try engine.gradient(of: a, named: "what comes before the activation"),
        input.change(since: inputBefore), output.change(since: outputBefore)
      )
    }

    let first = try sweep(try given["x"], try given["divergence"])
    let second = try sweep(try given["second-x"], try given["second-divergence"])
    return [
      "gradient-of-input": first.ofInput,
      "gradient-of-a": first.ofA,
      "gradient-of-input-in-second-sweep": second.ofInput,
      "gradient-of-a-in-second-sweep": second.ofA,
      "change-of-input": first.changeOfInput,
      "change-of-output": first.changeOfOutput,
    ]
  }
}
