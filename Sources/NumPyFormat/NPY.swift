public import NDArrays

/// NumPy's format for one array, `.npy` (numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
public enum NPY {
  /// Reads the array in the file at `path`; `numpy.load`.
  ///
  /// - Throws: ``NumPyFormatError``, which names the file and what is wrong with it.
  public static func read(contentsOf path: String) throws -> NDArray {
    try SystemFile.withContents(of: path) { try decode($0, source: path) }
  }

  /// What the header of the file at `path` says.
  ///
  /// - Throws: ``NumPyFormatError``.
  public static func header(of path: String) throws -> NPYHeader {
    try SystemFile.withContents(of: path) { try NPYHeader($0, source: path) }
  }

  /// Reads an array from the bytes of a .npy; `source` names them in errors.
  ///
  /// - Throws: ``NumPyFormatError``.
  public static func decode(_ bytes: [UInt8], source: String) throws -> NDArray {
    try bytes.withUnsafeBytes { try decode($0, source: source) }
  }

  /// Reads an array from the bytes of a .npy in memory; `source` names them in errors.
  ///
  /// - Throws: ``NumPyFormatError``.
  public static func decode(_ bytes: UnsafeRawBufferPointer, source: String) throws -> NDArray {
    let header = try NPYHeader(bytes, source: source)
    return try header.array(from: UnsafeRawBufferPointer(rebasing: bytes[header.dataOffset...]), source: source)
  }

  /// The array as a .npy file, byte for byte what `numpy.save` writes.
  ///
  /// - Parameters:
  ///   - array: What to write, in C order.
  ///   - type: The type of the elements in the file; `float64` loses nothing.
  public static func encode(_ array: NDArray, as type: ElementType = .float64) -> [UInt8] {
    var bytes = header(shape: array.shape, type)
    bytes.reserveCapacity(bytes.count + array.size * type.width)
    array.withContiguousElements { elements in
      if type == .float64 && 1.littleEndian == 1 {
        bytes += UnsafeRawBufferPointer(elements)
      } else {
        for element in elements {
          type.append(element, to: &bytes)
        }
      }
    }
    return bytes
  }

  /// Writes the array to the file at `path`; `numpy.save`. The file is there whole or, after an error, as it was.
  ///
  /// - Throws: ``NumPyFormatError`` if it cannot be written.
  public static func write(_ array: NDArray, to path: String, as type: ElementType = .float64) throws {
    try SystemFile.write(encode(array, as: type), to: path)
  }

  /// The header, padded so that the data begin at a multiple of 64 bytes, with room for the first length to grow.
  private static func header(shape: [Int], _ type: ElementType) -> [UInt8] {
    let lengths = shape.map(String.init).joined(separator: ", ")
    var text =
      "{'descr': '\(type.descriptor)', 'fortran_order': False, 'shape': (\(lengths)\(shape.count == 1 ? "," : "")), }"
    if let first = shape.first {
      text += String(repeating: " ", count: max(0, 21 - String(first).count))
    }
    let isShort = 10 + text.utf8.count + 1 + 64 <= 65_535
    let prefix = isShort ? 10 : 12
    let length = text.utf8.count + 1
    let padded = length + 64 - (prefix + length) % 64
    var bytes: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, isShort ? 1 : 2, 0]
    bytes += (0..<prefix - 8).map { UInt8(truncatingIfNeeded: padded >> ($0 * 8)) }
    bytes += text.utf8
    bytes += [UInt8](repeating: 0x20, count: padded - length) + [0x0A]
    return bytes
  }
}
