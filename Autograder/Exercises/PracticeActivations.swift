import MyTorch
import NDArrays

extension Exercise {
  static let practiceActivations = [
    activationState,
    sharedActivation,
    activationBatch,
    Exercise("practice/large-inputs") { try largeInputs($0) },
  ]

  /// Each activation keeps its last output in `state`.
  private static let activationState = Exercise("practice/activation-state") { given in
    let x = try given["x"]
    func state(_ activation: Activation) throws -> NDArray {
      _ = activation(x)
      guard let state = activation.state else {
        throw Objection("\(type(of: activation)).state is nil after forward")
      }
      return state
    }
    return [
      "identity-state": try state(Identity(Autograd())),
      "sigmoid-state": try state(Sigmoid(Autograd())),
      "tanh-state": try state(Tanh(Autograd())),
      "relu-state": try state(ReLU(Autograd())),
    ]
  }

  /// `activation(activation(x) + c)` with one and the same activation, the one that the scenario names: what its backward
  /// pass needs of the first use must survive the second.
  private static let sharedActivation = Exercise("practice/shared-activation") { given in
    let (x, c) = (try given["x"], try given["c"])
    let engine = Autograd()
    let activation = try activation(named: given.scenario, of: "practice/shared-activation")(engine)
    _ = activation(Recorder(engine).add(activation(x), c))
    engine.backward(try given["divergence"])
    return [
      "gradient-of-x": try engine.gradient(of: x, named: "x"),
      "gradient-of-c": try engine.gradient(of: c, named: "c"),
    ]
  }

  /// Several rows at once, then, with the same activation, another number of them.
  private static let activationBatch = Exercise("practice/activation-batch") { given in
    let engine = Autograd()
    let activation = try activation(named: given.scenario, of: "practice/activation-batch")(engine)

    func pass(_ x: NDArray, _ divergence: NDArray) throws -> (y: NDArray, gradient: NDArray) {
      engine.zeroGrad()
      let y = activation(x)
      engine.backward(divergence)
      return (y, try engine.gradient(of: x, named: "x"))
    }

    let first = try pass(try given["x"], try given["divergence"])
    let second = try pass(try given["second-x"], try given["second-divergence"])
    return [
      "y": first.y, "gradient-of-x": first.gradient,
      "y-of-second-x": second.y, "gradient-of-second-x": second.gradient,
    ]
  }

  private static func activation(
    named name: String, of exercise: String
  ) throws -> (Autograd) -> Activation {
    switch name {
    case "sigmoid": { Sigmoid($0) }
    case "tanh": { Tanh($0) }
    case "relu": { ReLU($0) }
    default: throw Objection("there is no scenario '\(name)' in \(exercise)")
    }
  }

  /// Inputs so large that `exp` overflows, through the activation that the scenario names.
  private static func largeInputs(_ given: Given) throws -> KeyValuePairs<String, NDArray> {
    let make = try activation(named: given.scenario, of: "practice/large-inputs")
    let x = try given["x"]
    let engine = Autograd()
    let y = make(engine)(x)
    engine.backward(try given["divergence"])
    return ["y": y, "gradient-of-x": try engine.gradient(of: x, named: "x")]
  }
}
