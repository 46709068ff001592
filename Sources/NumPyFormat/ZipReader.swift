/// Little-endian numbers at checked places.
struct ZipReader {
  private let bytes: UnsafeRawBufferPointer
  private let source: String

  init(_ bytes: UnsafeRawBufferPointer, source: String) {
    self.bytes = bytes
    self.source = source
  }

  var count: Int { bytes.count }

  func uint16(_ offset: Int) throws -> UInt16 { try load(offset) }
  func uint32(_ offset: Int) throws -> UInt32 { try load(offset) }
  func uint64(_ offset: Int) throws -> UInt64 { try load(offset) }

  /// A 64-bit number that is an offset, a size or a count within the archive.
  func size(_ offset: Int) throws -> Int {
    let value = try uint64(offset)
    guard value <= UInt64(count) else { throw damaged("a number in its directory is too large") }
    return Int(value)
  }

  /// A member's name.
  func text(_ offset: Int, _ length: Int) throws -> String {
    guard offset <= count, length <= count - offset else { throw damaged("it ends too early") }
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
  }

  func damaged(_ what: String) -> NumPyFormatError {
    NumPyFormatError(source, .damagedArchive(what))
  }

  private func load<Number: FixedWidthInteger>(_ offset: Int) throws -> Number {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { throw damaged("it ends too early") }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
