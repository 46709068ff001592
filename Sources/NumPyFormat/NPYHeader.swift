/// What the header of a .npy says: the type of the elements, their order, the shape.
public struct NPYHeader: Equatable, Sendable {
  /// The type of the elements.
  public let elementType: ElementType

  /// Whether the first axis varies fastest in the file; `false` is C order, where the last one does.
  public let isFortranOrder: Bool

  /// The length of each axis; `[]` for a single number.
  public let shape: [Int]

  /// Where in the file the data begin.
  let dataOffset: Int

  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }

  /// The number of bytes of the data.
  var byteCount: Int { count * elementType.width }

  /// The bytes with which every .npy begins: `\x93NUMPY`.
  static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

  /// Creates a header, if an array can be like that.
  ///
  /// Like NumPy, refuses lengths other than zero whose product would not fit into memory, even beside a zero.
  init(
    elementType: ElementType, isFortranOrder: Bool, shape: [Int], dataOffset: Int, source: String
  ) throws(NumPyFormatError) {
    let limit = 64
    guard shape.count <= limit else {
      throw NumPyFormatError(source, .tooManyAxes(found: shape.count, limit: limit))
    }
    var product = elementType.width
    for length in shape {
      guard length >= 0 else { throw NumPyFormatError(source, .negativeLength(length)) }
      let (bytes, overflows) = product.multipliedReportingOverflow(by: max(length, 1))
      guard !overflows else { throw NumPyFormatError(source, .tooLarge(shape: shape)) }
      product = bytes
    }
    self.elementType = elementType
    self.isFortranOrder = isFortranOrder
    self.shape = shape
    self.dataOffset = dataOffset
  }
}
