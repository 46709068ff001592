/// Bytes that somebody else has written, read as little-endian numbers and texts; whatever is asked for, nothing traps.
struct Bytes {
  private let buffer: UnsafeRawBufferPointer

  /// How many bytes of names may still be looked at: many names can share one long text.
  private var patience: Int

  init(_ buffer: UnsafeRawBufferPointer, patience: Int) {
    self.buffer = buffer
    self.patience = patience
  }

  var count: Int { buffer.count }

  /// The number at `offset`, or `nil` if it is not all there.
  func number<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The part of the bytes that a pair of numbers describes, or `nil` if it is not all there.
  func range(offset: UInt64, size: UInt64) -> Range<Int>? {
    guard let start = Int(exactly: offset), let length = Int(exactly: size), start <= count,
      length <= count - start
    else { return nil }
    return start..<start + length
  }

  /// The text that begins `offset` bytes after the beginning of `range` and ends before the next zero in it.
  ///
  /// - Returns: `nil` if there is no such text, or if too much was asked for.
  mutating func text(at offset: UInt32, in range: Range<Int>) -> String? {
    guard let offset = Int(exactly: offset), offset < range.count else { return nil }
    let start = range.lowerBound + offset
    guard let end = buffer[start..<range.upperBound].prefix(patience).firstIndex(of: 0) else { return nil }
    patience -= end - start
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }
}
