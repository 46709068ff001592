import NDArrays

/// Operations of one input.
extension Autograd {
  func record(_ x: NDArray, _ output: NDArray, gradient: @escaping (NDArray) -> NDArray) {
    addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, _ in [gradient(gradOutput)] })
  }

  func negative(_ x: NDArray) -> NDArray { scaled(x, by: -1) }

  func plusOne(_ x: NDArray) -> NDArray { plus(x, 1) }

  func plus(_ x: NDArray, _ constant: Double) -> NDArray {
    let output = x + constant
    record(x, output) { $0 }
    return output
  }

  func scaled(_ x: NDArray, by factor: Double) -> NDArray {
    let output = factor * x
    record(x, output) { factor * $0 }
    return output
  }

  func exponential(_ x: NDArray) -> NDArray {
    let output = exp(x)
    record(x, output) { $0 * output }
    return output
  }

  func reciprocal(_ x: NDArray) -> NDArray {
    let output = 1 / x
    record(x, output) { -$0 * output * output }
    return output
  }
}
