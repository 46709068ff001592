internal import NDArrays

/// The bytes of a .npy, in memory or still in their file.
struct NPYData {
  /// What the header says.
  let header: NPYHeader

  private let source: String

  /// The file's beginning; all of it, if there is no `file`.
  private let bytes: UnsafeRawBufferPointer
  private let file: SystemFile?

  /// Takes a .npy from memory that stays as long as this value.
  init(_ bytes: UnsafeRawBufferPointer, source: String) throws(NumPyFormatError) {
    header = try NPYHeader(bytes, fileSize: bytes.count, source: source)
    self.bytes = bytes
    self.source = source
    file = nil
  }

  /// Takes a .npy from a file whose beginning was read.
  init(_ file: SystemFile, beginning: UnsafeRawBufferPointer) throws(NumPyFormatError) {
    header = try NPYHeader(beginning, fileSize: file.size, source: file.path)
    bytes = beginning
    source = file.path
    self.file = beginning.count < file.size ? file : nil
  }

  /// Opens the file at `path` and calls `body` with what is in it.
  static func withContents<Result>(
    of path: String, _ body: (NPYData) throws(NumPyFormatError) -> Result
  ) throws(NumPyFormatError) -> Result {
    let file = try SystemFile(reading: path)
    // All of a small file, and of any other as much as can be header.
    let beginning = UnsafeMutableRawBufferPointer.allocate(byteCount: min(file.size, 64 << 10), alignment: 16)
    defer { beginning.deallocate() }
    let count = try file.read(into: beginning, at: 0)
    return try body(NPYData(file, beginning: UnsafeRawBufferPointer(rebasing: beginning[..<count])))
  }

  /// The elements, as an array of `Double` in C order.
  func array() throws(NumPyFormatError) -> NDArray {
    try checkSize()
    var failure: NumPyFormatError?
    let array = NDArray(shape: header.shape) { elements in
      do throws(NumPyFormatError) { try read(into: elements) } catch { failure = error }
    }
    if let failure { throw failure }
    return array
  }

  /// The elements, bools or integers, in C order.
  func integers() throws(NumPyFormatError) -> [Int] {
    let type = header.elementType
    guard type.kind != .floatingPoint else { throw NumPyFormatError(source, .notIntegers(type.descriptor)) }
    try checkSize()
    var failure: NumPyFormatError?
    let integers = [Int](unsafeUninitializedCapacity: header.count) { buffer, count in
      let elements = UnsafeMutableBufferPointer(rebasing: buffer[..<header.count])
      do throws(NumPyFormatError) {
        try fill(elements) { type.decode($0, into: $1) }
        count = elements.count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if type.kind == .unsignedInteger, type.width == 8, let large = integers.first(where: { $0 < 0 }) {
      throw NumPyFormatError(source, .integerTooLarge(UInt64(bitPattern: Int64(large))))
    }
    return integers
  }

  private func checkSize() throws(NumPyFormatError) {
    try header.checkData(fileSize: file?.size ?? bytes.count, source: source)
  }

  private func read(into elements: UnsafeMutableBufferPointer<Double>) throws(NumPyFormatError) {
    let isFortranOrder = header.isFortranOrder && header.shape.count > 1
    if let file, header.elementType.isNativeDouble, !isFortranOrder {
      try read(file, into: UnsafeMutableRawBufferPointer(elements), at: 0)
    } else {
      try fill(elements) { header.elementType.decode($0, into: $1) }
    }
  }

  private func fill<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>,
    decode: (UnsafeRawBufferPointer, UnsafeMutableBufferPointer<Element>) -> Void
  ) throws(NumPyFormatError) {
    guard let file else {
      try header.fill(elements, decode: decode) { (range) throws(NumPyFormatError) in
        let start = header.dataOffset
        return UnsafeRawBufferPointer(rebasing: bytes[start + range.lowerBound..<start + range.upperBound])
      }
      return
    }
    let chunk = UnsafeMutableRawBufferPointer.allocate(
      byteCount: header.chunkCount * header.elementType.width, alignment: 16)
    defer { chunk.deallocate() }
    try header.fill(elements, decode: decode) { (range) throws(NumPyFormatError) in
      let part = UnsafeMutableRawBufferPointer(rebasing: chunk[..<range.count])
      try read(file, into: part, at: range.lowerBound)
      return UnsafeRawBufferPointer(part)
    }
  }

  /// Reads data from `offset` on; the file may have become shorter since it was opened.
  private func read(
    _ file: SystemFile, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(NumPyFormatError) {
    let found = try file.read(into: buffer, at: header.dataOffset + offset)
    guard found == buffer.count else { throw header.truncated(foundBytes: offset + found, source) }
  }
}
