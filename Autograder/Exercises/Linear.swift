import MyTorch
import NDArrays

extension Exercise {
  static let linear = [linearForward, linearBackward, skipForward, skipBackward]

  /// Two inputs through one layer; the first output is looked at after the second was computed, and whether the layer changed
  /// what it was given.
  private static let linearForward = Exercise("linear/forward") { given in
    let layer = try Linear.filled(W: try given["W"], b: try given["b"], Autograd())
    let y = layer(try given["x"])
    let changes = (
      W: try layer.weights(shapedLike: try given["W"]).change(since: try given["W"]),
      b: try layer.bias(shapedLike: try given["b"]).change(since: try given["b"])
    )
    try layer.change(given)
    let second = layer(try given["second-x"])
    return ["y": y, "y-of-second-x": second, "change-of-W": changes.W, "change-of-b": changes.b]
  }

  /// `linear(a * x) * c`, twice: the buffer is emptied in between, `dW` and `db` go on.
  private static let linearBackward = Exercise("linear/backward") { given in
    let (a, c, W, b) = (try given["a"], try given["c"], try given["W"], try given["b"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let layer = try Linear.filled(W: W, b: b, engine)

    func sweep(_ x: NDArray, _ divergence: NDArray) throws -> (ofX: NDArray, ofA: NDArray) {
      engine.zeroGrad()
      let input = recorder.multiply(a, x)
      let output = layer(input)
      given.tell(
        engine, after: 1, first: input,
        ["input": input, "output": output, "W": layer.W, "b": layer.b, "dW": layer.dW, "db": layer.db])
      try output.check(isShapedLike: c, named: "the output of Linear.forward")
      _ = recorder.multiply(output, c)
      engine.backward(divergence)
      return (
        try engine.gradient(of: input, named: "the layer's input"),
        try engine.gradient(of: a, named: "what comes before the layer")
      )
    }

    let first = try sweep(try given["x"], try given["divergence"])
    let (dW, db) = (try layer.gradientOfW(shapedLike: W), try layer.gradientOfB(shapedLike: b))
    try layer.change(given)
    let second = try sweep(try given["second-x"], try given["second-divergence"])
    return [
      "dW": dW, "db": db,
      "gradient-of-input": first.ofX,
      "gradient-of-a": first.ofA,
      "dW-after-second-sweep": try layer.gradientOfW(shapedLike: W),
      "db-after-second-sweep": try layer.gradientOfB(shapedLike: b),
      "gradient-of-input-in-second-sweep": second.ofX,
    ]
  }

  /// `linear2(linear1(x)) + x`.
  private static let skipForward = Exercise("linear/skip-connection-forward") { given in
    let network = try SkipConnection(given, Autograd())
    return ["y": network.forward(try given["x"])]
  }

  /// `linear2(linear1(x)) + x`: x is used twice, and its gradient has two parts.
  private static let skipBackward = Exercise("linear/skip-connection-backward") { given in
    let x = try given["x"]
    let engine = Autograd()
    let network = try SkipConnection(given, engine)
    _ = network.forward(x, given)
    engine.backward(try given["divergence"])
    return [
      "dW1": try network.first.gradientOfW(shapedLike: try given["W1"]),
      "db1": try network.first.gradientOfB(shapedLike: try given["b1"]),
      "dW2": try network.second.gradientOfW(shapedLike: try given["W2"]),
      "db2": try network.second.gradientOfB(shapedLike: try given["b2"]),
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
    ]
  }
}

/// Two layers with a connection around both.
private struct SkipConnection {
  let first: Linear
  let second: Linear
  let recorder: Recorder

  init(_ given: Given, _ engine: Autograd) throws {
    first = try Linear.filled(W: try given["W1"], b: try given["b1"], engine)
    second = try Linear.filled(W: try given["W2"], b: try given["b2"], engine)
    recorder = Recorder(engine)
  }

  /// Tells `listener` what the two layers recorded, if there is one, and if the engine holds what came after them.
  func forward(_ x: NDArray, _ listener: Given? = nil) -> NDArray {
    let output = second(first(x))
    let engine = recorder.engine
    let note = RecordNote(
      [
        "input": x, "x": x, "output": output, "W1": first.W, "b1": first.b, "dW1": first.dW,
        "db1": first.db, "W2": second.W, "b2": second.b, "dW2": second.dW, "db2": second.db,
      ], engine.operationList)
    let sum = recorder.add(output, x)
    if let note, engine.operationList.last?.output.memoryLocation == sum.memoryLocation {
      listener?.listener(note)
    }
    return sum
  }
}
