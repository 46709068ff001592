internal import NDArrays

extension NPYHeader {
  /// How many bytes of a file are converted at a time; they stay in the processor's cache meanwhile.
  static let chunkSize = 256 << 10

  /// Reads the array whose data `bytes` hold from `dataOffset` on; more than these are ignored, as NumPy does.
  func array(in bytes: UnsafeRawBufferPointer, source: String) throws(NumPyFormatError) -> NDArray {
    try checkSize(fileSize: bytes.count, source: source)
    return NDArray(shape: shape) { elements in
      let data = bytes[dataOffset..<dataOffset + byteCount]
      if isFortranOrder && shape.count > 1 {
        let order = FortranOrder(shape: shape)
        let scratch = UnsafeMutableBufferPointer<Double>.allocate(capacity: elementsPerChunk)
        defer { scratch.deallocate() }
        for first in stride(from: 0, to: count, by: elementsPerChunk) {
          let chunk = chunk(of: data, from: first)
          let converted = UnsafeMutableBufferPointer(rebasing: scratch[..<(chunk.count / elementType.width)])
          elementType.decode(chunk, into: converted)
          order.place(UnsafeBufferPointer(converted), from: first, in: elements)
        }
      } else {
        elementType.decode(UnsafeRawBufferPointer(rebasing: data), into: elements)
      }
    }
  }
}
