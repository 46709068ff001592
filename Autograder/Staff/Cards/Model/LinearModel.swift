internal import NDArrays

/// A fully connected layer in miniature: what it records on a tape, and what it returns.
typealias LinearModel = @Sendable (_ tape: Tape, _ x: NDArray, _ layer: LayerArrays) throws -> NDArray

/// The arrays of a layer.
final class LayerArrays {
  let W: NDArray
  let b: NDArray
  let dW: NDArray
  let db: NDArray

  /// The first input that the layer had, for a layer that keeps it.
  var firstInput: NDArray?

  /// The first output of the layer, for a layer that keeps it.
  var firstOutput: NDArray?

  /// Copies of the parameters as they were in the first pass, for a layer that keeps them.
  private(set) lazy var firstParameters = (W: W.copy(), b: b.copy())

  /// The latest input that the layer had, for a layer that keeps it.
  var latestInput: NDArray?

  init(W: NDArray, b: NDArray) {
    (self.W, self.b) = (W.copy(), b.copy())
    (dW, db) = (NDArray.zeros(W.shape), NDArray.zeros(b.shape))
  }
}

/// How a layer records its two operations, each part of which a mistake may replace.
struct LinearParts: Sendable {
  /// The weights as they enter the product.
  var weights: @Sendable (LayerArrays) -> NDArray = { $0.W.T }

  /// What is recorded as the input of the product.
  var recordedInput: @Sendable (NDArray) -> NDArray = { $0 }

  /// Where the gradient of the weights goes.
  var weightsGradient: @Sendable (LayerArrays) -> NDArray? = { $0.dW.T }

  /// The product's backward function.
  var productRule: Rule = Rules.matmul

  /// What is recorded as the product's output.
  var recordedProduct: @Sendable (NDArray) -> NDArray = { $0 }

  /// How the bias is put to the product.
  var addition: @Sendable (_ product: NDArray, _ b: NDArray) throws -> NDArray = { $0 + $1.T }

  /// The bias as it is recorded.
  var bias: @Sendable (LayerArrays) -> NDArray = { $0.b.T }

  /// Where the gradient of the bias goes.
  var biasGradient: @Sendable (LayerArrays) -> NDArray? = { $0.db.T }

  /// The addition's backward function.
  var additionRule: Rule = { upstream, inputs in
    inputs.map { Rules.unbroadcast(upstream, to: $0.shape) }
  }

  /// What is recorded as the layer's output.
  var recordedOutput: @Sendable (NDArray) -> NDArray = { $0 }

  /// The operations in the order in which they are recorded: 0 is the product, 1 the addition.
  var order = [0, 1]

  /// What happens before the product.
  var before: @Sendable (Tape, NDArray, LayerArrays) -> Void = { _, _, _ in }

  /// The parts with one thing changed.
  static func with(_ change: (inout LinearParts) -> Void) -> LinearModel {
    var parts = LinearParts()
    change(&parts)
    return parts.model
  }

  /// The layer that is made of these parts.
  var model: LinearModel {
    { tape, x, layer in
      before(tape, x, layer)
      let weights = weights(layer)
      let product = try Rules.aligned(x, weights)
      let output = try addition(product, layer.b)
      for operation in order {
        if operation == 0 {
          tape.record(
            [recordedInput(x), weights], recordedProduct(product), externals: [nil, weightsGradient(layer)],
            productRule)
        } else {
          tape.record(
            [product, bias(layer)], recordedOutput(output), externals: [nil, biasGradient(layer)],
            additionRule)
        }
      }
      return output
    }
  }
}
