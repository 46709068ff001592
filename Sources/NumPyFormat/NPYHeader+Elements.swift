extension NPYHeader {
  /// So many elements are read and converted at a time; they stay in the processor's cache meanwhile.
  private static let chunkLength = 64 << 10

  /// The number of elements of a chunk of this array.
  var chunkCount: Int { min(Self.chunkLength, count) }

  /// Checks that there are as many bytes of data as the shape needs, before any memory is asked for.
  ///
  /// More are ignored, as NumPy ignores them.
  func checkData(fileSize: Int, source: String) throws(NumPyFormatError) {
    guard byteCount <= fileSize - dataOffset else {
      throw truncated(foundBytes: fileSize - dataOffset, source)
    }
    // A file can have more bytes than there is memory: holes cost no place on a disk.
    let (memory, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Double>.stride)
    guard !overflows else { throw NumPyFormatError(source, .tooLarge(shape: shape)) }
    if memory >= 16 << 20 {
      guard try SystemMemory.has(memory) else {
        throw NumPyFormatError(source, .notEnoughMemory(bytes: memory))
      }
    }
  }

  /// The data were shorter than the shape needs.
  func truncated(foundBytes: Int, _ source: String) -> NumPyFormatError {
    NumPyFormatError(
      source, .dataTruncated(shape: shape, expectedBytes: byteCount, foundBytes: max(foundBytes, 0)))
  }

  /// Converts the elements, in chunks, and puts them in C order.
  ///
  /// - Parameters:
  ///   - elements: Where they go, all of them.
  ///   - decode: Converts the bytes of a chunk.
  ///   - load: Gives the bytes of the data in a range, which counts from the first byte of data.
  func fill<Element>(
    _ elements: UnsafeMutableBufferPointer<Element>,
    decode: (UnsafeRawBufferPointer, UnsafeMutableBufferPointer<Element>) -> Void,
    load: (Range<Int>) throws(NumPyFormatError) -> UnsafeRawBufferPointer
  ) throws(NumPyFormatError) {
    let order = isFortranOrder && shape.count > 1 ? FortranOrder(shape: shape) : nil
    let scratch = UnsafeMutableBufferPointer<Element>.allocate(capacity: order == nil ? 0 : chunkCount)
    defer { scratch.deallocate() }
    var first = 0
    while first < elements.count {
      let end = min(first + chunkCount, elements.count)
      let bytes = try load(first * elementType.width..<end * elementType.width)
      if let order {
        let converted = UnsafeMutableBufferPointer(rebasing: scratch[..<(end - first)])
        decode(bytes, converted)
        order.place(UnsafeBufferPointer(converted), from: first, in: elements)
      } else {
        decode(bytes, UnsafeMutableBufferPointer(rebasing: elements[first..<end]))
      }
      first = end
    }
  }
}
