internal import MyTorch
internal import NDArrays

extension Autograd {
  /// Records an operation all of whose gradients are collected in the buffer, and returns its output.
  func record(
    _ inputs: [NDArray], _ output: NDArray, _ backwardOperation: @escaping BackwardOperation
  ) -> NDArray {
    addOperation(
      inputs: inputs, output: output, gradientsToUpdate: inputs.map { _ in nil },
      backwardOperation: backwardOperation)
    return output
  }
}
