internal import NDArrays

/// The backward functions of the homework, for the model.
enum Rules {
  static let identity: Rule = { upstream, _ in [upstream] }
  static let add: Rule = { upstream, _ in [upstream, upstream] }
  static let subtract: Rule = { upstream, _ in [upstream, -upstream] }
  static let multiply: Rule = { upstream, inputs in [upstream * inputs[1], upstream * inputs[0]] }
  static let divide: Rule = { upstream, inputs in
    let (a, b) = (inputs[0], inputs[1])
    return [upstream / b, -upstream * a / (b * b)]
  }
  static let log: Rule = { upstream, inputs in [upstream / inputs[0]] }
  static let exp: Rule = { upstream, inputs in [upstream * NDArrays.exp(inputs[0])] }
  static let square: Rule = { upstream, inputs in [2 * upstream * inputs[0]] }
  static let product: Rule = { upstream, inputs in
    [
      upstream * inputs[1] * inputs[2], upstream * inputs[0] * inputs[2], upstream * inputs[0] * inputs[1],
    ]
  }
  static let matmul: Rule = { upstream, inputs in
    [try aligned(upstream, inputs[1].T), try aligned(inputs[0].T, upstream)]
  }

  /// The matrix product, where there is one.
  static func aligned(_ a: NDArray, _ b: NDArray) throws -> NDArray {
    guard a.ndim == 2, b.ndim == 2, a.shape[1] == b.shape[0] else {
      throw NoAnswer.notAligned(a.shape, b.shape)
    }
    return NDArrays.matmul(a, b)
  }

  /// An operation on elements, where the shapes allow it.
  static func elementwise(
    _ a: NDArray, _ b: NDArray, _ operation: (NDArray, NDArray) -> NDArray
  ) throws -> NDArray {
    let lengths = zip(a.shape.reversed(), b.shape.reversed())
    guard lengths.allSatisfy({ $0 == $1 || $0 == 1 || $1 == 1 }) else {
      throw NoAnswer.notBroadcast(a.shape, b.shape)
    }
    return operation(a, b)
  }

  /// A gradient for an input of a shape, as the `unbroadcast` that students are given makes it.
  static func checkedUnbroadcast(_ gradient: NDArray, to shape: [Int]) throws -> NDArray {
    let result = unbroadcast(gradient, to: shape)
    guard result.shape == shape else {
      throw NoAnswer(
        "unbroadcast: a gradient of shape \(NoAnswer.text(gradient.shape)) cannot belong to an input of shape "
          + NoAnswer.text(shape))
    }
    return result
  }

  /// The backward function of an addition that broadcasts.
  static let broadcastAdd: Rule = { upstream, inputs in
    try inputs.map { try checkedUnbroadcast(upstream, to: $0.shape) }
  }

  /// The backward function of a product of elements that broadcasts.
  static let broadcastMultiply: Rule = { upstream, inputs in
    try [(0, 1), (1, 0)].map { own, other in
      try checkedUnbroadcast(elementwise(upstream, inputs[other], *), to: inputs[own].shape)
    }
  }

  /// A gradient, summed over the axes along which its input was repeated.
  static func unbroadcast(_ gradient: NDArray, to shape: [Int]) -> NDArray {
    var result = gradient
    while result.ndim > shape.count { result = result.sum(axis: 0) }
    for (axis, length) in shape.enumerated() where length == 1 && result.shape[axis] != 1 {
      result = result.sum(axis: axis, keepDims: true)
    }
    return result
  }
}
