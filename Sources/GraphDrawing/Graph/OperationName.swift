public import MyTorch
internal import NDArrays

/// The name of an operation, found by trying which known operation makes this output of these inputs.
///
/// An operation does not know its name: only its backward function is recorded, and functions cannot be
/// compared. The forward functions can be tried, and as a rule exactly one of them fits. Where several do (2 + 2
/// and 2 · 2), the first of the list is taken: identity, sum, max, exp, log, relu, sigmoid, tanh, −; +, −, ·, ÷,
/// matmul, outer. A number made of two arrays of one shape is called loss.
///
/// - Returns: `nil` if nothing fits, as for functions of one's own, or if an array was changed in place since.
public func operationName(of operation: MyTorch.Operation) -> String? {
  let (inputs, output) = (operation.inputs, operation.output)
  switch inputs.count {
  case 1:
    return unaryOperations.first { $0.makes(output, of: inputs[0]) }?.name
  case 2:
    if let known = binaryOperations.first(where: { $0.makes(output, of: inputs[0], inputs[1]) }) {
      return known.name
    }
    return output.size == 1 && inputs[0].size > 1 && inputs[0].shape == inputs[1].shape ? "loss" : nil
  default:
    return nil
  }
}

private struct UnaryOperation {
  let name: String
  let forward: @Sendable (NDArray) -> NDArray

  func makes(_ output: NDArray, of input: NDArray) -> Bool {
    isSame(forward(input), output)
  }
}

private struct BinaryOperation {
  let name: String
  /// Whether the operation may be tried on arrays of these shapes, and at no great cost.
  let fits: @Sendable (_ left: NDArray, _ right: NDArray, _ output: NDArray) -> Bool
  let forward: @Sendable (NDArray, NDArray) -> NDArray

  func makes(_ output: NDArray, of first: NDArray, _ second: NDArray) -> Bool {
    fits(first, second, output) && isSame(forward(first, second), output)
  }
}

private let unaryOperations: [UnaryOperation] = [
  UnaryOperation(name: "identity") { $0 },
  UnaryOperation(name: "sum") { $0.sum() },
  UnaryOperation(name: "max") { $0.size == 0 ? $0 : $0.max() },
  UnaryOperation(name: "exp") { exp($0) },
  UnaryOperation(name: "log") { log($0) },
  UnaryOperation(name: "relu") { maximum($0, 0) },
  UnaryOperation(name: "sigmoid") { 1 / (1 + exp(-$0)) },
  UnaryOperation(name: "tanh") { tanh($0) },
  UnaryOperation(name: "−") { -$0 },
]

private let binaryOperations: [BinaryOperation] = [
  BinaryOperation(name: "+", fits: canBroadcast) { $0 + $1 },
  BinaryOperation(name: "−", fits: canBroadcast) { $0 - $1 },
  BinaryOperation(name: "·", fits: canBroadcast) { $0 * $1 },
  BinaryOperation(name: "÷", fits: canBroadcast) { $0 / $1 },
  BinaryOperation(name: "matmul", fits: canMultiply) { matmul($0, $1) },
  BinaryOperation(name: "outer", fits: isOuter) { outer($0, $1) },
]

/// Whether the elements agree up to rounding; a loss may be (), (1,) or (1, 1).
private func isSame(_ left: NDArray, _ right: NDArray) -> Bool {
  guard left.shape == right.shape || (left.size == 1 && right.size == 1) else { return false }
  return zip(left.elements, right.elements).allSatisfy {
    $0 == $1 || ($0.isNaN && $1.isNaN) || ($0 - $1).magnitude <= 1e-12 * Swift.max(1, $1.magnitude)
  }
}

@Sendable private func canBroadcast(_ left: NDArray, _ right: NDArray, _ output: NDArray) -> Bool {
  zip(left.shape.reversed(), right.shape.reversed()).allSatisfy { $0 == $1 || $0 == 1 || $1 == 1 }
}

@Sendable private func canMultiply(_ left: NDArray, _ right: NDArray, _ output: NDArray) -> Bool {
  left.ndim == 2 && right.ndim == 2 && left.shape[1] == right.shape[0]
}

@Sendable private func isOuter(_ left: NDArray, _ right: NDArray, _ output: NDArray) -> Bool {
  output.shape == [left.size, right.size]
}
