import MyTorch
import NDArrays

// What the course does not grade but a network needs sooner or later.

extension Exercise {
  static let practice = practiceParts + practiceActivations + practiceLayers

  private static let practiceParts = [
    backwardFunction("practice/outer-backward", "outerBackward", outerBackward, of: ["a", "b"]),
    backwardFunction("practice/max-backward", "maxBackward", maxBackward, of: ["a"]),
    backwardFunction("practice/sum-backward", "sumBackward", sumBackward, of: ["a"]),
    broadcasting,
    unusedBranch,
    missingGradient,
    divergenceAsNumber,
    zeroGrad,
  ]

  private static let practiceLayers = [
    sharedLayer,
    sharedLoss,
    linearBatch,
    Exercise("practice/loss-batch-forward") { try lossForward(SoftmaxCrossEntropy(Autograd()), $0) },
    Exercise("practice/loss-batch-backward") { try lossBackward({ SoftmaxCrossEntropy($0) }, $0) },
    Exercise("practice/large-logits-forward") { try lossForward(SoftmaxCrossEntropy(Autograd()), $0) },
    Exercise("practice/large-logits-backward") { try lossBackward({ SoftmaxCrossEntropy($0) }, $0) },
    Exercise("practice/mse-forward") { try lossForward(MSELoss(Autograd()), $0) },
    Exercise("practice/mse-backward") { try lossBackward({ MSELoss($0) }, $0) },
    network,
  ]

  /// Inputs of different shapes: what was repeated going forward is summed going back.
  private static let broadcasting = Exercise("practice/broadcasting") { given in
    let functions: [String: @Sendable (NDArray, [NDArray]) -> [NDArray?]] = [
      "addition": addBackward, "subtraction": subBackward, "multiply": mulBackward, "divide": divBackward,
    ]
    guard let function = functions[given.scenario] else {
      throw Objection("there is no scenario '\(given.scenario)' in practice/broadcasting")
    }
    let gradients = try function(try given["upstream"], [try given["a"], try given["b"]])
      .unwrapped(from: "the backward function of \(given.scenario)", count: 2)
    return ["gradient-of-a": gradients[0], "gradient-of-b": gradients[1]]
  }

  /// `x * w + w`, with operations recorded in between whose output nobody uses; what one of them collects outside the engine
  /// stays as it is.
  private static let unusedBranch = Exercise("practice/unused-branch") { given in
    let (x, w) = (try given["x"], try given["w"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    let dx = NDArray.zeros(x.shape)
    _ = recorder.multiply(h, x)
    _ = recorder.multiply(x, h, externals: [dx, nil])
    _ = recorder.add(h, w)
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
      "dx": dx,
    ]
  }

  /// `x * w * w`, where the backward operations return `nil` for w, as one does for labels; the second time an array outside
  /// the engine is there for it, and stays as it is.
  private static let missingGradient = Exercise("practice/missing-gradient") { given in
    let (x, w) = (try given["x"], try given["w"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let dw = NDArray.zeros(w.shape)
    let y = recorder.multiply(constant: w, x)
    _ = recorder.multiply(constant: w, y, externals: [dw, nil])
    engine.backward(try given["divergence"])
    return ["gradient-of-x": try engine.gradient(of: x, named: "x"), "dw": dw]
  }

  /// What is left after zeroGrad: nothing, since another array may later stand where x stood.
  private static let zeroGrad = Exercise("practice/zero-grad") { given in
    let x = try given["x"]
    let engine = Autograd()
    _ = Recorder(engine).multiply(x, x)
    engine.backward(try given["divergence"])
    engine.zeroGrad()
    let left = engine.operationList.count
    guard left == 0 else {
      throw Objection("after zeroGrad, operationList holds \(left) operation\(left == 1 ? "" : "s")")
    }
    guard !engine.gradientBuffer.isInMemory(x) else {
      throw Objection(
        "after zeroGrad, the gradient buffer still has a spot for x; another array may later lie where x lay")
    }
    return [
      "number-of-operations": NDArray(Double(left)),
      "is-x-in-memory": NDArray(engine.gradientBuffer.isInMemory(x) ? 1.0 : 0.0),
    ]
  }

  /// `(x * w + x) · m` of which the divergence is a single number, which stands for an array full of it.
  private static let divergenceAsNumber = Exercise("practice/divergence-as-number") { given in
    let (x, w) = (try given["x"], try given["w"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    _ = recorder.matmul(recorder.add(recorder.multiply(x, w), x), try given["m"])
    engine.backward(try given["divergence"].item)
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
    ]
  }

  /// `layer(layer(x))` with one and the same layer: what its backward pass needs of the first use must survive the second,
  /// and its gradients have two parts.
  private static let sharedLayer = Exercise("practice/shared-layer") { given in
    let (x, W, b) = (try given["x"], try given["W"], try given["b"])
    let engine = Autograd()
    let layer = try Linear.filled(W: W, b: b, engine)
    _ = layer(layer(x))
    engine.backward(try given["divergence"])
    return [
      "dW": try layer.gradientOfW(shapedLike: W), "db": try layer.gradientOfB(shapedLike: b),
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
    ]
  }

  /// `loss(y, yHat) + loss(second y, second yHat)` with one and the same loss: what its backward pass needs of the first use
  /// must survive the second. What it keeps in `lossVal` is looked at, too.
  private static let sharedLoss = Exercise("practice/shared-loss") { given in
    let (yHat, second) = (try given["y-hat"], try given["second-y-hat"])
    let engine = Autograd()
    let loss = SoftmaxCrossEntropy(engine)
    let first = loss(try given["y"], yHat)
    let kept = try loss.keptValue()
    let values = (first, loss(try given["second-y"], second))
    let secondKept = try loss.keptValue()
    _ = Recorder(engine).add(values.0, values.1)
    engine.backward(1)
    return [
      "gradient-of-y-hat": try engine.gradient(of: yHat, named: "yHat"),
      "gradient-of-second-y-hat": try engine.gradient(of: second, named: "the second yHat"),
      "loss-val": kept, "loss-val-after-second-use": secondKept,
    ]
  }

  /// Several rows at once through one layer: the gradients are sums over the rows.
  private static let linearBatch = Exercise("practice/linear-batch") { given in
    let (x, W, b) = (try given["x"], try given["W"], try given["b"])
    let engine = Autograd()
    let layer = try Linear.filled(W: W, b: b, engine)
    for other in [concatenate([x, x], axis: 0), x.firstRow] { _ = layer(other) }
    engine.zeroGrad()
    let y = layer(x)
    try y.check(isShapedLike: try given["divergence"], named: "the output of Linear.forward")
    engine.backward(try given["divergence"])
    return [
      "y": y,
      "dW": try layer.gradientOfW(shapedLike: W), "db": try layer.gradientOfB(shapedLike: b),
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
    ]
  }

  /// A small network, linear · tanh · linear · sigmoid · linear · softmax cross-entropy, trained for two steps of plain gradient descent.
  private static let network = Exercise("practice/network") { given in
    let (x, y, rate) = (try given["x"], try given["y"], try given["learning-rate"].item)
    let engine = Autograd()
    let layers = try (1...3).map {
      try Linear.filled(W: try given["W\($0)"], b: try given["b\($0)"], engine)
    }
    let (hidden, output) = (Tanh(engine), Sigmoid(engine))
    let loss = SoftmaxCrossEntropy(engine)

    func step() throws -> NDArray {
      engine.zeroGrad()
      for layer in layers {
        layer.dW.fill(0)
        layer.db.fill(0)
      }
      let value = loss(y, layers[2](output(layers[1](hidden(layers[0](x))))))
      loss.backward()
      for layer in layers {
        layer.W -= rate * layer.dW
        layer.b -= rate * layer.db
      }
      return try value.asNumber(named: "the loss")
    }

    let (first, second) = (try step(), try step())
    return [
      "first-loss": first, "second-loss": second,
      "W1": layers[0].W, "b1": try layers[0].bias(shapedLike: try given["b1"]),
      "W2": layers[1].W, "b2": try layers[1].bias(shapedLike: try given["b2"]),
      "W3": layers[2].W, "b3": try layers[2].bias(shapedLike: try given["b3"]),
    ]
  }
}
