/// What the header of a .npy says: the type of the elements, their order, the shape.
public struct NPYHeader: Equatable, Sendable {
  /// The type of the elements.
  public let elementType: ElementType

  /// Whether the first axis varies fastest in the file.
  public let isFortranOrder: Bool

  /// The length of each axis.
  public let shape: [Int]

  /// Where in the file the data begin.
  let dataOffset: Int

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }

  /// The number of bytes of the data.
  var byteCount: Int { count * elementType.width }
}
