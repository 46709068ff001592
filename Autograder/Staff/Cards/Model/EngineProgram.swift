internal import NDArrays

/// The graphs that the exercises about the engine record, on a tape.
enum EngineProgram {
  /// The graph of a scenario of autograd/backward, swept once or twice.
  @Sendable static func backward(_ engine: Engine, _ given: Givens) throws -> [String: NDArray] {
    let tape = Tape(engine)
    switch given.scenario {
    case "chain": return try chain(tape, given)
    case "external-gradient": return try externalGradient(tape, given)
    case "shared-external": return try sharedExternal(tape, given)
    case "second-sweep": return try secondSweep(tape, given)
    case "mixed-places": return try mixedPlaces(tape, given)
    default: break
    }
    let (x, w) = (try given["x"], try given["w"])
    let h = multiply(tape, x, w)
    switch given.scenario {
    case "reused-array":
      let squares = multiply(tape, h, h)
      _ = multiply(tape, add(tape, squares, x), h)
    case "equal-values":
      _ = multiply(tape, h, h)
    case "passed-on-gradient":
      let product = multiply(tape, h, try given["c"])
      let other = multiply(tape, h, try given["v"])
      _ = multiply(tape, add(tape, product, h), other)
    default: throw CardError.noSuchScenario(given.scenario)
    }
    try tape.backward(try given["divergence"])
    return [
      "gradient-of-x": try tape.gradient(of: x), "gradient-of-w": try tape.gradient(of: w),
      "gradient-of-h": try tape.gradient(of: h),
    ]
  }

  private static func multiply(_ tape: Tape, _ a: NDArray, _ b: NDArray) -> NDArray {
    tape.record([a, b], a * b, Rules.multiply)
  }

  private static func add(_ tape: Tape, _ a: NDArray, _ b: NDArray) -> NDArray {
    tape.record([a, b], a + b, Rules.add)
  }

  private static func matmul(_ tape: Tape, _ a: NDArray, _ b: NDArray, _ external: NDArray? = nil) -> NDArray
  {
    tape.record([a, b], NDArrays.matmul(a, b), externals: [nil, external], Rules.matmul)
  }

  private static func chain(_ tape: Tape, _ given: Givens) throws -> [String: NDArray] {
    let (x, w, m, c) = (try given["x"], try given["w"], try given["m"], try given["c"])
    let h = multiply(tape, x, w)
    _ = add(tape, matmul(tape, h, m), c)
    try tape.backward(try given["divergence"])
    return [
      "gradient-of-x": try tape.gradient(of: x), "gradient-of-w": try tape.gradient(of: w),
      "gradient-of-h": try tape.gradient(of: h), "gradient-of-m": try tape.gradient(of: m),
      "gradient-of-c": try tape.gradient(of: c),
    ]
  }

  private static func externalGradient(_ tape: Tape, _ given: Givens) throws -> [String: NDArray] {
    let x = try given["x"]
    let (dV, dW) = (try given["dV"].copy(), try given["dW"].copy())
    let h = multiply(tape, x, try given["c"])
    let k = matmul(tape, h, try given["V"].T, dV.T)
    _ = matmul(tape, k, try given["W"].T, dW.T)
    try tape.backward(try given["divergence"])
    return [
      "dV": dV, "dW": dW, "gradient-of-x": try tape.gradient(of: x),
      "gradient-of-h": try tape.gradient(of: h),
    ]
  }

  private static func sharedExternal(_ tape: Tape, _ given: Givens) throws -> [String: NDArray] {
    let x = try given["x"]
    let dW = try given["dW"].copy()
    let h = multiply(tape, x, try given["c"])
    let k = matmul(tape, h, try given["W"].T, dW.T)
    _ = matmul(tape, k, try given["W"].T, dW.T)
    try tape.backward(try given["divergence"])
    return ["dW": dW, "gradient-of-x": try tape.gradient(of: x), "gradient-of-h": try tape.gradient(of: h)]
  }

  private static func secondSweep(_ tape: Tape, _ given: Givens) throws -> [String: NDArray] {
    let (x, w, m) = (try given["x"], try given["w"], try given["M"])
    let dM = NDArray.zeros(m.shape)
    func sweep(_ divergence: NDArray) throws {
      _ = matmul(tape, multiply(tape, x, w), m.T, dM.T)
      try tape.backward(divergence)
    }
    try sweep(try given["divergence"])
    let dMAfterFirst = dM.copy()
    tape.zeroGrad()
    try sweep(try given["second-divergence"])
    return [
      "dM-after-first-sweep": dMAfterFirst, "dM-after-second-sweep": dM,
      "gradient-of-x-after-second-sweep": try tape.gradient(of: x),
      "gradient-of-w-after-second-sweep": try tape.gradient(of: w),
    ]
  }

  private static func mixedPlaces(_ tape: Tape, _ given: Givens) throws -> [String: NDArray] {
    let (x, w, p, c, z) = (try given["x"], try given["w"], try given["p"], try given["c"], try given["z"])
    let (dP, dC, dZ) = (try given["dP"].copy(), try given["dC"].copy(), try given["dZ"].copy())
    let h = multiply(tape, x, w)
    let product = tape.record([p, h, c], p * h * c, externals: [dP, nil, dC], Rules.product)
    let square = tape.record([z], z * z, externals: [dZ], Rules.square)
    let scaled = multiply(tape, product, square)
    let scaledAgain = tape.record([p, scaled], p * scaled, externals: [dP, nil], Rules.multiply)
    _ = add(tape, scaledAgain, p)
    try tape.backward(try given["divergence"])
    return [
      "dP": dP, "dC": dC, "dZ": dZ, "gradient-of-h": try tape.gradient(of: h),
      "gradient-of-x": try tape.gradient(of: x), "gradient-of-w": try tape.gradient(of: w),
    ]
  }

  // MARK: Practice

  /// `x * w + w`, with operations recorded in between whose output nobody uses.
  @Sendable static func unusedBranch(_ engine: Engine, _ given: Givens) throws -> [String: NDArray] {
    let (tape, x, w) = (Tape(engine), try given["x"], try given["w"])
    let dx = NDArray.zeros(x.shape)
    let h = multiply(tape, x, w)
    _ = multiply(tape, h, x)
    tape.record([x, h], x * h, externals: [dx, nil], Rules.multiply)
    _ = add(tape, h, w)
    try tape.backward(try given["divergence"])
    return [
      "gradient-of-x": try tape.gradient(of: x), "gradient-of-w": try tape.gradient(of: w), "dx": dx,
    ]
  }

  /// `x * w * w`, where the backward operations return nothing for w.
  @Sendable static func missingGradient(_ engine: Engine, _ given: Givens) throws -> [String: NDArray] {
    let (tape, x, w) = (Tape(engine), try given["x"], try given["w"])
    let (y, dw) = (x * w, NDArray.zeros(w.shape))
    let onlyOfSecond: Rule = { upstream, inputs in [nil, upstream * inputs[0]] }
    tape.record([w, x], y, onlyOfSecond)
    tape.record([w, y], y * w, externals: [dw, nil], onlyOfSecond)
    try tape.backward(try given["divergence"])
    return ["gradient-of-x": try tape.gradient(of: x), "dw": dw]
  }

  /// `(x * w + x) · m`, of which the divergence is a single number.
  @Sendable static func divergenceAsNumber(_ engine: Engine, _ given: Givens) throws -> [String: NDArray] {
    let (tape, x, w) = (Tape(engine), try given["x"], try given["w"])
    _ = matmul(tape, add(tape, multiply(tape, x, w), x), try given["m"])
    try tape.backward(NDArray(try given["divergence"].item))
    return ["gradient-of-x": try tape.gradient(of: x), "gradient-of-w": try tape.gradient(of: w)]
  }
}
