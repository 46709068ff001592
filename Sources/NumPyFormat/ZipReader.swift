/// Reads a zip archive's numbers, least significant byte first, and texts, each at a place that is checked.
struct ZipReader {
  /// The whole archive.
  let bytes: UnsafeRawBufferPointer

  /// What errors call it.
  let source: String

  func uint16(_ offset: Int) throws(NumPyFormatError) -> UInt16 { try load(offset) }
  func uint32(_ offset: Int) throws(NumPyFormatError) -> UInt32 { try load(offset) }
  func uint64(_ offset: Int) throws(NumPyFormatError) -> UInt64 { try load(offset) }

  /// A 64-bit number that is an offset, a size or a count in the archive, so not larger than it.
  func size(_ offset: Int) throws(NumPyFormatError) -> Int {
    let value = try uint64(offset)
    guard value <= UInt64(bytes.count) else {
      throw damaged("a number in its directory is too large: \(value)")
    }
    return Int(value)
  }

  /// `count` bytes from `offset` on.
  func slice(_ offset: Int, count: Int) throws(NumPyFormatError) -> UnsafeRawBufferPointer {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      throw damaged("it ends too early")
    }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  func damaged(_ what: String) -> NumPyFormatError {
    NumPyFormatError(source, .damagedArchive(what))
  }

  private func load<Number: FixedWidthInteger>(_ offset: Int) throws(NumPyFormatError) -> Number {
    let bytes = try slice(offset, count: MemoryLayout<Number>.size)
    return Number(littleEndian: bytes.loadUnaligned(as: Number.self))
  }
}
