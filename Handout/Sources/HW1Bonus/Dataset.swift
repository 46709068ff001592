import NDArrays

/// Examples with their labels.
public struct Dataset {
  /// The examples, a row each, (N, D).
  public let inputs: NDArray

  /// The labels, one-hot, (N, C).
  public let labels: NDArray

  /// Pairs the rows of `inputs` with the rows of `labels`.
  public init(inputs: NDArray, labels: NDArray) {
    guard inputs.ndim == 2, labels.ndim == 2, inputs.shape[0] == labels.shape[0] else {
      fatalError(
        "Dataset: inputs of shape \(inputs.shape) and labels of shape \(labels.shape); both need N rows")
    }
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of examples, N.
  public var count: Int { inputs.shape[0] }

  /// The examples at `indices`, in this order, copied into a set of their own.
  public func batch(_ indices: some Sequence<Int>) -> Dataset {
    let indices = Array(indices)
    return Dataset(inputs: inputs.rows(indices), labels: labels.rows(indices))
  }
}

/// The numbers from 0 up to, but not including, `count`, in an order that only `seed` and `epoch` decide.
///
/// Every epoch has an order of its own that does not depend on the epochs before it, so that training can be resumed.
public func shuffledOrder(_ count: Int, seed: UInt64, epoch: Int) -> [Int] {
  // Not a sum: epoch 2 of seed 1 and epoch 1 of seed 2 would be the same.
  RandomGenerator(seed: seed &* 1_000_003 &+ UInt64(truncatingIfNeeded: epoch)).permutation(count)
}
