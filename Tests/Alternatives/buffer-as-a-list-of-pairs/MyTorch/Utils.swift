import NDArrays

public final class GradientBuffer {
  private var pairs: [(array: NDArray, gradient: NDArray)] = []

  public init() {}

  public func memoryLocation(of array: NDArray) -> Int {
    pairs.firstIndex { $0.array === array } ?? -1
  }

  public func isInMemory(_ array: NDArray) -> Bool {
    pairs.contains { $0.array === array }
  }

  public func addSpot(_ array: NDArray) {
    if isInMemory(array) { return }
    pairs.append((array, NDArray.zeros(like: array)))
  }

  public func updateParam(_ array: NDArray, _ gradient: NDArray) {
    let gradients = getParam(array)
    gradients += gradient
  }

  public func getParam(_ array: NDArray) -> NDArray {
    pairs[memoryLocation(of: array)].gradient
  }

  public func setParam(_ array: NDArray, _ gradient: NDArray) {
    pairs[memoryLocation(of: array)].gradient = gradient
  }

  public func clear() {
    for pair in pairs { pair.gradient.fill(0) }
    pairs = []
  }
}

func shapeText(_ shape: [Int]) -> String {
  "(" + shape.map { "\($0)" }.joined(separator: ", ") + ")"
}
