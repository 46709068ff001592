import NDArrays

/// The gradients of arrays that are tracked internally, each found by the array's place in memory.
///
/// Two arrays that begin at the same place (a matrix and its transposed view, say) have the same key. Mixing up their
/// gradients would be wrong in silence, so the buffer remembers which array a spot was made for and stops with a
/// message when it is asked for another one.
public final class GradientBuffer {
  /// The gradients, by memory location.
  public private(set) var memory: [Int: NDArray] = [:]

  /// The arrays that the spots were made for. Holding on to them also keeps their places in memory from being reused
  /// for other arrays while their gradients are here.
  private var owners: [Int: NDArray] = [:]

  /// Creates an empty buffer.
  public init() {}

  /// The place of `array`'s first element in memory, by which the buffer knows the array.
  public func memoryLocation(of array: NDArray) -> Int {
    array.memoryLocation
  }

  /// Whether there is a spot for the gradient of `array`.
  public func isInMemory(_ array: NDArray) -> Bool {
    memory[memoryLocation(of: array)] != nil
  }

  /// Makes a spot for the gradient of `array`, filled with zeros; does nothing if there is one already.
  public func addSpot(_ array: NDArray) {
    guard !isInMemory(array) else { return }
    let location = memoryLocation(of: array)
    memory[location] = NDArray.zeros(array.shape)
    owners[location] = array
  }

  /// Adds `gradient` to what has been collected for `array`.
  public func updateParam(_ array: NDArray, _ gradient: NDArray) {
    let spot = spot(of: array, for: "updateParam")
    guard gradient.shape == array.shape else {
      fatalError(
        "GradientBuffer.updateParam: a gradient of shape \(shapeText(gradient.shape)) for an array of shape "
          + "\(shapeText(array.shape)); a gradient has the shape of its array")
    }
    spot += gradient
  }

  /// The gradient collected for `array` so far.
  public func getParam(_ array: NDArray) -> NDArray {
    spot(of: array, for: "getParam")
  }

  /// Replaces what has been collected for `array` with `gradient`.
  public func setParam(_ array: NDArray, _ gradient: NDArray) {
    _ = spot(of: array, for: "setParam")
    memory[memoryLocation(of: array)] = gradient
  }

  /// Forgets all gradients.
  public func clear() {
    // The next batch fills it as much again.
    memory.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
  }

  /// The spot for `array`, if there is one and it was made for this array and not for another view of its memory.
  private func spot(of array: NDArray, for caller: String) -> NDArray {
    let location = memoryLocation(of: array)
    guard let spot = memory[location], let owner = owners[location] else {
      fatalError(
        "GradientBuffer.\(caller): there is no spot for this array of shape \(shapeText(array.shape)); "
          + "addSpot must be called first, with the same array and not with a copy")
    }
    guard owner.hasSameLayout(as: array) else {
      fatalError(
        "GradientBuffer.\(caller): the spot at this memory location was made for an array of shape "
          + "\(shapeText(owner.shape)), and this is another view of the same memory, of shape "
          + "\(shapeText(array.shape)); record the step from one to the other, too, or use one of the two only"
      )
    }
    return spot
  }
}

/// A shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}
