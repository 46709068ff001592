public import NDArrays

extension NPY {
  /// The array as a .npy file, byte for byte what `numpy.save` writes for an array in C order.
  ///
  /// - Parameters:
  ///   - array: What to write; it goes into the file in C order.
  ///   - type: The type of the elements in the file. `float64` loses nothing; for another one, the bytes are
  ///     those of `array.astype(type)` in NumPy, where a number fits the type. An integer type drops the
  ///     fraction; a number out of its range becomes the end of the range, and NaN becomes 0.
  public static func encode(_ array: NDArray, as type: ElementType = .float64) -> [UInt8] {
    let header = headerBytes(shape: array.shape, type)
    let size = header.count + array.size * type.width
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.copyBytes(from: header)
      let data = UnsafeMutableRawBufferPointer(rebasing: bytes[header.count..<size])
      array.withContiguousElements { elements in
        if type.isNativeDouble {
          data.copyMemory(from: UnsafeRawBufferPointer(elements))
        } else {
          type.encode(elements, into: data)
        }
      }
      count = size
    }
  }

  /// Writes the array to the file at `path`, as `numpy.save` does.
  ///
  /// The bytes go to a temporary file in the same folder, which then takes the place of the one at `path`:
  /// nobody ever sees half a file, and after an error the old one is still there.
  ///
  /// - Parameters:
  ///   - array: What to write.
  ///   - path: Where; nothing is appended to it.
  ///   - type: The type of the elements in the file, as in `encode(_:as:)`.
  /// - Throws: An error that names the file and the system's reason.
  public static func write(
    _ array: NDArray, to path: String, as type: ElementType = .float64
  ) throws(NumPyFormatError) {
    try SystemFile.write(encode(array, as: type), to: path)
  }

  /// The header: magic, version, length and text, padded so that the data begin at a multiple of 64 bytes.
  ///
  /// NumPy leaves room behind the text for the first length to grow to 21 digits. Version 2.0 is for texts
  /// that do not fit into 1.0's 65 535 bytes, which takes thousands of axes.
  static func headerBytes(shape: [Int], _ type: ElementType) -> [UInt8] {
    let lengths = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(type.descriptor)', 'fortran_order': False, 'shape': (\(lengths)), }"
    if let first = shape.first {
      text += String(repeating: " ", count: max(0, 21 - String(first).count))
    }
    func padding(prefix: Int) -> Int { 64 - (prefix + text.utf8.count + 1) % 64 }
    let isVersion1 = text.utf8.count + 1 + padding(prefix: 10) <= 0xFFFF
    let prefix = isVersion1 ? 10 : 12
    text += String(repeating: " ", count: padding(prefix: prefix)) + "\n"
    var bytes = NPYHeader.magic + [isVersion1 ? 1 : 2, 0]
    if isVersion1 {
      bytes.append(littleEndian: UInt16(text.utf8.count))
    } else {
      bytes.append(littleEndian: UInt32(text.utf8.count))
    }
    return bytes + text.utf8
  }
}

extension [UInt8] {
  /// Appends the bytes of `number`, the least significant first.
  mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
