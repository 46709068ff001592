import MyTorch
import NDArrays

extension Exercise {
  static let loss = [
    Exercise("loss/softmax-cross-entropy-forward") { try lossForward(SoftmaxCrossEntropy(Autograd()), $0) },
    Exercise("loss/softmax-cross-entropy-backward") { try lossBackward({ SoftmaxCrossEntropy($0) }, $0) },
  ]

  /// Two predictions, one after the other; the first loss is looked at after the second was computed.
  static func lossForward(_ loss: LossFunction, _ given: Given) throws -> KeyValuePairs<String, NDArray> {
    if try given["y"].shape[0] > 1 {
      _ = loss(try given["y"].firstRow, try given["y-hat"].firstRow)
    }
    let value = loss(try given["y"], try given["y-hat"])
    let second = loss(try given["y"], try given["second-y-hat"])
    return [
      "loss": try value.asNumber(named: "the loss"),
      "loss-of-second-y-hat": try second.asNumber(named: "the loss"),
    ]
  }

  /// `loss(y, a * x)`, twice, with the engine emptied in between; the predictions are looked at, too, since a training
  /// loop still counts the right ones.
  static func lossBackward(
    _ make: (Autograd) -> LossFunction, _ given: Given
  ) throws -> KeyValuePairs<String, NDArray> {
    let (a, y) = (try given["a"], try given["y"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let loss = make(engine)

    func sweep(
      _ x: NDArray, a: NDArray = a, y: NDArray = y
    ) throws -> (ofYHat: NDArray, ofA: NDArray, change: NDArray) {
      engine.zeroGrad()
      let yHat = recorder.multiply(a, x)
      let before = yHat.copy()
      let value = loss(y, yHat)
      // The sweep starts from what was recorded last, whatever forward returns.
      let last = engine.operationList.count > 1 ? engine.operationList.last?.output : nil
      given.tell(engine, after: 1, first: yHat, ["input": yHat, "y-hat": yHat, "output": last ?? value])
      loss.backward()
      return (
        try engine.gradient(of: yHat, named: "the predictions yHat"),
        try engine.gradient(of: a, named: "what comes before the loss"),
        yHat.change(since: before)
      )
    }

    if y.shape[0] > 1 {
      _ = try sweep(try given["x"].firstRow, a: a.firstRow, y: y.firstRow)
    }
    let first = try sweep(try given["x"])
    let second = try sweep(try given["second-x"])
    return [
      "gradient-of-y-hat": first.ofYHat,
      "gradient-of-a": first.ofA,
      "gradient-of-y-hat-in-second-sweep": second.ofYHat,
      "gradient-of-a-in-second-sweep": second.ofA,
      "change-of-y-hat": first.change,
    ]
  }
}

extension NDArray {
  /// The first row as a batch of its own: nothing may be kept of the number of rows from one call to the next.
  var firstRow: NDArray { self[0..<1].copy() }
}

extension LossFunction {
  /// What is kept of the last forward pass.
  func keptValue() throws -> NDArray {
    guard let value = lossVal as NDArray? else {
      throw Objection("lossVal is nil after loss(y, yHat); the value of the last forward pass belongs there")
    }
    return try value.asNumber(named: "lossVal")
  }
}
