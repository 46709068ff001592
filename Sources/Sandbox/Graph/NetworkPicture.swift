internal import GraphDrawing
internal import MyTorch
internal import NDArrays

/// The graph of a small network after its backward pass: two linear layers, a ReLU between them, and the loss.
enum NetworkPicture {
  static var graph: OperationGraph {
    let engine = Autograd()
    let generator = RandomGenerator(seed: 11785)
    let first = Linear(3, 4, engine, generator: generator)
    let second = Linear(4, 2, engine, generator: generator)
    let activation = ReLU(engine)
    let criterion = SoftmaxCrossEntropy(engine)

    let x: NDArray = [[0.5, -1.2, 2], [1.5, 0.3, -0.8]]
    let labels: NDArray = [[1, 0], [0, 1]]
    _ = criterion(labels, second(activation(first(x))))
    criterion.backward()

    let names: [(name: String, array: NDArray)] = [
      ("x", x), ("labels", labels), ("W₁", first.W), ("b₁", first.b), ("W₂", second.W), ("b₂", second.b),
    ]
    return OperationGraph(
      of: engine,
      arrayName: { array in
        guard let known = names.first(where: { $0.array.memoryLocation == array.memoryLocation }) else {
          return nil
        }
        return known.array.shape == array.shape ? known.name : "\(known.name)ᵀ"
      })
  }

  static var text: String {
    """
    The graph of a small network after backward

    Two linear layers (3 → 4 → 2) with a ReLU between them, and the softmax cross-entropy of two rows. Gradients of
    weights and biases are external; all others are internal, in the engine's buffer.

    """
  }
}
