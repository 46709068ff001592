internal import Differentiation
internal import NDArrays

/// An activation in miniature: each call makes one, which may keep something from pass to pass.
typealias ActivationModel =
  @Sendable () -> (_ x: NDArray) throws -> (
    output: NDArray, backward: (_ upstream: NDArray) throws -> NDArray
  )

/// The activations of the homework, and how mistaken ones are made of them.
enum Activations {
  typealias Function = @Sendable (NDArray) -> NDArray

  /// An activation with what the gradient of its input is, of the input, the output and the upstream gradient.
  static func model(
    _ function: @escaping Function,
    gradient: @escaping @Sendable (_ x: NDArray, _ y: NDArray, _ upstream: NDArray) -> NDArray
  ) -> ActivationModel {
    {
      { x in
        let y = function(x)
        return (y, { gradient(x, y, $0) })
      }
    }
  }

  /// An activation with its local derivative, of the input and the output.
  static func model(
    _ function: @escaping Function, derivative: @escaping @Sendable (_ x: NDArray, _ y: NDArray) -> NDArray
  ) -> ActivationModel {
    model(function) { x, y, upstream in upstream * derivative(x, y) }
  }

  /// An activation that is another function, going forward and back.
  static func other(_ function: @escaping @Sendable (Double) -> Double) -> ActivationModel {
    model(
      { x in NDArray(x.elements.map(function), shape: x.shape) },
      derivative: { x, _ in
        NDArray(
          x.elements.map { numericalDerivative(of: function, at: $0).value }, shape: x.shape)
      })
  }

  /// An activation whose derivative is always that at the input of the first call.
  static func keepingFirst(
    _ function: @escaping Function, derivative: @escaping @Sendable (_ x: NDArray, _ y: NDArray) -> NDArray
  ) -> ActivationModel {
    {
      var first: NDArray?
      return { x in
        let kept = first ?? x
        first = kept
        return (function(x), { $0 * derivative(kept, function(kept)) })
      }
    }
  }

  /// An activation whose derivative is that at the input of the latest call.
  static func keepingLatest(
    _ function: @escaping Function, derivative: @escaping @Sendable (_ x: NDArray, _ y: NDArray) -> NDArray
  ) -> ActivationModel {
    {
      var latest: NDArray?
      return { x in
        latest = x
        return (function(x), { $0 * derivative(latest ?? x, function(latest ?? x)) })
      }
    }
  }

  static let identityDerivative: @Sendable (NDArray, NDArray) -> NDArray = { x, _ in NDArray.ones(x.shape) }
  static let sigmoidDerivative: @Sendable (NDArray, NDArray) -> NDArray = { _, y in y * (1 - y) }
  static let tanhDerivative: @Sendable (NDArray, NDArray) -> NDArray = { _, y in 1 - y * y }
  static let reluDerivative: @Sendable (NDArray, NDArray) -> NDArray = { x, _ in x > 0 }
}
