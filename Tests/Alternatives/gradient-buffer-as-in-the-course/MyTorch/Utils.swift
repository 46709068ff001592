import NDArrays

public final class GradientBuffer {
  public var memory: [Int: NDArray] = [:]

  public init() {}

  public func memoryLocation(of array: NDArray) -> Int {
    array.memoryLocation
  }

  public func isInMemory(_ array: NDArray) -> Bool {
    memory.keys.contains(memoryLocation(of: array))
  }

  public func addSpot(_ array: NDArray) {
    if !isInMemory(array) {
      memory[memoryLocation(of: array)] = NDArray.zeros(array.shape)
    }
  }

  public func updateParam(_ array: NDArray, _ gradient: NDArray) {
    if isInMemory(array) {
      memory[memoryLocation(of: array)] = memory[memoryLocation(of: array)]! + gradient
    }
  }

  public func getParam(_ array: NDArray) -> NDArray {
    memory[memoryLocation(of: array)]!
  }

  public func setParam(_ array: NDArray, _ gradient: NDArray) {
    if isInMemory(array) {
      memory[memoryLocation(of: array)] = gradient
    }
  }

  public func clear() {
    memory = [:]
  }
}

func shapeText(_ shape: [Int]) -> String {
  "\(shape)"
}
