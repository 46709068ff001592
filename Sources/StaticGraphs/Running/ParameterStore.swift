public import NDArrays

/// The arrays that stay from step to step, by name: weights, biases, their momentum.
///
/// Several programs can share one: a network has one set of weights, and a program for every batch size. The arrays are
/// those that were given, not copies: what a program updates, whoever holds the array sees.
public final class ParameterStore {
  private var arrays: [String: NDArray]

  /// A store of these arrays.
  ///
  /// - Parameter arrays: In C order, each with memory of its own; a transposed view has none.
  public init(_ arrays: [String: NDArray] = [:]) {
    self.arrays = arrays
  }

  /// The array of this name.
  public subscript(name: String) -> NDArray? { arrays[name] }

  /// The memory of the array `name`; makes it, full of zeros, if there is none.
  func memory(_ name: String, _ shape: [Int]) throws(GraphError) -> UnsafeMutablePointer<Double> {
    let array = arrays[name] ?? NDArray.zeros(shape)
    arrays[name] = array
    guard array.shape == shape else { throw .wrongShape(name: name, expected: shape, found: array.shape) }
    let strides = shape.indices.map { shape[($0 + 1)...].reduce(1, *) }
    let isInOrder = zip(shape.indices, strides).allSatisfy { shape[$0] == 1 || array.strides[$0] == $1 }
    guard isInOrder, let pointer = UnsafeMutablePointer<Double>(bitPattern: array.memoryLocation) else {
      throw .notInOrder(name)
    }
    return pointer
  }
}
