import MyTorch
import NDArrays

extension Exercise {
  static let autograd = [addOperation, backward]

  /// Three operations are recorded; then the record, the buffer and the stored backward operations are looked at.
  private static let addOperation = Exercise("autograd/add-operation") { given in
    let (x, w, c, upstream) = (try given["x"], try given["w"], try given["c"], try given["upstream"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let dW = NDArray.zeros(w.shape)

    let h = recorder.matmul(x, w, external: dW)
    let spotOfX = try engine.spot(of: x, named: "x")

    // What has been collected for x must survive that x is recorded again.
    engine.gradientBuffer.updateParam(x, try given["collected"])
    let y = recorder.multiply(h, c)
    let z = recorder.add(x, x)

    let recorded: [RecordedOperation] = [
      (inputs: [("x", x), ("w", w)], output: ("h", h), gradientsToUpdate: [nil, ("dW", dW)]),
      (inputs: [("h", h), ("c", c)], output: ("y", y), gradientsToUpdate: [nil, nil]),
      (inputs: [("x", x), ("x", x)], output: ("z", z), gradientsToUpdate: [nil, nil]),
    ]
    try engine.compareRecord(with: recorded)
    let gradients = try (0..<2).map { index in
      let operation = engine.operationList[index]
      return try operation.backwardOperation(upstream, operation.inputs).unwrapped(
        from: "operationList[\(index)].backwardOperation", count: 2)
    }
    return [
      "new-spot-of-x": spotOfX,
      "kept-spot-of-x": try engine.spot(of: x, named: "x"),
      "spot-of-h": try engine.spot(of: h, named: "h"),
      "spot-of-c": try engine.spot(of: c, named: "c"),
      "first-operation-gradient-of-x": gradients[0][0],
      "first-operation-gradient-of-w": gradients[0][1],
      "second-operation-gradient-of-h": gradients[1][0],
      "second-operation-gradient-of-c": gradients[1][1],
    ]
  }

  /// One sweep through a graph that the exercise records itself; a scenario for each thing that can go wrong.
  private static let backward = Exercise("autograd/backward") { given in
    switch given.scenario {
    case "chain": try chain(given)
    case "reused-array": try reusedArray(given)
    case "external-gradient": try externalGradient(given)
    case "shared-external": try sharedExternal(given)
    case "second-sweep": try secondSweep(given)
    case "equal-values": try equalValues(given)
    case "passed-on-gradient": try passedOnGradient(given)
    case "mixed-places": try mixedPlaces(given)
    default: throw Objection("there is no scenario '\(given.scenario)' in autograd/backward")
    }
  }

  /// `((x * w) · m) + c`: each gradient is the upstream gradient of the next.
  private static func chain(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w, m, c) = (try given["x"], try given["w"], try given["m"], try given["c"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    let k = recorder.matmul(h, m)
    _ = recorder.add(k, c)
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
      "gradient-of-m": try engine.gradient(of: m, named: "m"),
      "gradient-of-c": try engine.gradient(of: c, named: "c"),
    ]
  }

  /// `((x * w) * (x * w) + x) * (x * w)`: arrays used in several operations, and twice in one.
  private static func reusedArray(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w) = (try given["x"], try given["w"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    let squares = recorder.multiply(h, h)
    let sum = recorder.add(squares, x)
    _ = recorder.multiply(sum, h)
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
    ]
  }

  /// `(x * w) * (x * w)`, where x and w hold the same numbers: an array is recognised by its place in memory, not by its value.
  private static func equalValues(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w) = (try given["x"], try given["w"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    _ = recorder.multiply(h, h)
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
    ]
  }

  /// `(h * c + h) * (h * v)` with `h = x * w`: the addition passes its upstream gradient on to both of its inputs, one and the
  /// same array; what is then added for h must not reach `h * c`.
  private static func passedOnGradient(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w, c, v) = (try given["x"], try given["w"], try given["c"], try given["v"])
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    let product = recorder.multiply(h, c)
    let other = recorder.multiply(h, v)
    let sum = recorder.add(product, h)
    _ = recorder.multiply(sum, other)
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
    ]
  }

  /// `p * ((p * h * c) * z²) + p` with `h = x * w`: operations of one, two and three inputs, of which the first, the last or
  /// the only one has its gradient collected outside the engine. That of p comes from two of them; a third one has it in the
  /// buffer, where it is not looked at, since an engine may collect all of it there.
  private static func mixedPlaces(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w, p, c, z) = (try given["x"], try given["w"], try given["p"], try given["c"], try given["z"])
    let (dP, dC, dZ) = (try given["dP"].copy(), try given["dC"].copy(), try given["dZ"].copy())
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, w)
    let product = recorder.multiply(p, h, c, externals: [dP, nil, dC])
    let square = recorder.square(z, external: dZ)
    let scaled = recorder.multiply(product, square)
    let scaledAgain = recorder.multiply(p, scaled, externals: [dP, nil])
    _ = recorder.add(scaledAgain, p)
    engine.backward(try given["divergence"])
    return [
      "dP": dP, "dC": dC, "dZ": dZ,
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-w": try engine.gradient(of: w, named: "w"),
    ]
  }

  /// `(x * c) · Vᵀ · wᵀ`: the gradients of V and w are collected outside the engine, through transposed views, on top of
  /// what is there already.
  private static func externalGradient(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, c, v, w) = (try given["x"], try given["c"], try given["V"], try given["W"])
    let (dV, dW) = (try given["dV"].copy(), try given["dW"].copy())
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, c)
    let k = recorder.matmul(h, v.T, external: dV.T)
    _ = recorder.matmul(k, w.T, external: dW.T)
    engine.backward(try given["divergence"])
    return [
      "dV": dV, "dW": dW,
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
    ]
  }

  /// `(x * c) · Wᵀ · Wᵀ`: the two gradients of W are collected in one array outside the engine.
  private static func sharedExternal(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, c, w) = (try given["x"], try given["c"], try given["W"])
    let dW = try given["dW"].copy()
    let engine = Autograd()
    let recorder = Recorder(engine)
    let h = recorder.multiply(x, c)
    let k = recorder.matmul(h, w.T, external: dW.T)
    _ = recorder.matmul(k, w.T, external: dW.T)
    engine.backward(try given["divergence"])
    return [
      "dW": dW,
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-h": try engine.gradient(of: h, named: "h"),
    ]
  }

  /// `(x * w) · Mᵀ`, a sweep, zeroGrad, and the same again with another divergence: the buffer starts afresh, the external
  /// gradient goes on.
  private static func secondSweep(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let (x, w, m) = (try given["x"], try given["w"], try given["M"])
    let dM = NDArray.zeros(m.shape)
    let engine = Autograd()
    let recorder = Recorder(engine)

    func sweep(_ divergence: NDArray) {
      let h = recorder.multiply(x, w)
      _ = recorder.matmul(h, m.T, external: dM.T)
      engine.backward(divergence)
    }

    sweep(try given["divergence"])
    let dMAfterFirst = dM.copy()
    engine.zeroGrad()
    guard engine.operationList.isEmpty else {
      throw Objection("after zeroGrad, operationList still holds \(engine.operationList.count) operations")
    }
    sweep(try given["second-divergence"])
    return [
      "dM-after-first-sweep": dMAfterFirst,
      "dM-after-second-sweep": dM,
      "gradient-of-x-after-second-sweep": try engine.gradient(of: x, named: "x"),
      "gradient-of-w-after-second-sweep": try engine.gradient(of: w, named: "w"),
    ]
  }
}
