internal import NDArrays

/// A loss in miniature, each part of which a mistake may replace.
struct LossModel: Sendable {
  /// The loss.
  var value: @Sendable (_ y: NDArray, _ yHat: NDArray) throws -> NDArray

  /// The gradient of the predictions.
  var gradient: @Sendable (_ y: NDArray, _ yHat: NDArray, _ upstream: Double) throws -> NDArray

  /// What the sweep starts from, of the value of the loss.
  var start: @Sendable (_ value: NDArray) -> Double = { _ in 1 }

  /// Whether the gradient is always that of the first predictions.
  var keepsFirst = false

  /// The loss with one thing changed.
  func with(_ change: (inout LossModel) -> Void) -> LossModel {
    var model = self
    change(&model)
    return model
  }
}
