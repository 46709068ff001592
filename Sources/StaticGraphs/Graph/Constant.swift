public import NDArrays

/// Numbers that are known when the graph is built.
///
/// Two constants are the same if every bit of them is: 0 and −0 differ, NaN is NaN.
public struct Constant: Hashable, Sendable {
  /// The length of each axis.
  public let shape: [Int]

  private let bits: [UInt64]

  /// Copies the elements of `array`.
  public init(_ array: NDArray) {
    shape = array.shape
    bits = array.elements.map(\.bitPattern)
  }

  /// A single number, of shape ().
  public init(_ number: Double) {
    shape = []
    bits = [number.bitPattern]
  }

  /// The elements in C order.
  public var elements: [Double] { bits.map(Double.init(bitPattern:)) }

  /// A new array with these elements.
  public var array: NDArray { NDArray(elements, shape: shape) }

  /// The number that all elements are, if they are one.
  public var number: Double? {
    guard let first = bits.first, bits.allSatisfy({ $0 == first }) else { return nil }
    return Double(bitPattern: first)
  }
}
