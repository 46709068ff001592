import MyTorch
import NDArrays

extension Exercise {
  static let functional = [
    backwardFunction("functional/multiply-backward", "mulBackward", mulBackward, of: ["a", "b"]),
    backwardFunction("functional/subtraction-backward", "subBackward", subBackward, of: ["a", "b"]),
    backwardFunction("functional/matmul-backward", "matmulBackward", matmulBackward, of: ["a", "b"]),
    backwardFunction("functional/divide-backward", "divBackward", divBackward, of: ["a", "b"]),
    backwardFunction("functional/log-backward", "logBackward", logBackward, of: ["a"]),
    backwardFunction("functional/exp-backward", "expBackward", expBackward, of: ["a"]),
  ]

  /// An exercise that calls one backward function, alone.
  static func backwardFunction(
    _ path: String, _ name: String, _ function: @escaping @Sendable (NDArray, [NDArray]) -> [NDArray?],
    of inputs: [String]
  ) -> Exercise {
    Exercise(path) { given in
      let arrays = try inputs.map { try given[$0] }
      let gradients = try function(try given["upstream"], arrays).unwrapped(from: name, count: inputs.count)
      return gradients.count == 1
        ? ["gradient-of-a": gradients[0]]
        : ["gradient-of-a": gradients[0], "gradient-of-b": gradients[1]]
    }
  }
}
