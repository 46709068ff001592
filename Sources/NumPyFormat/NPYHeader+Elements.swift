internal import NDArrays

extension NPYHeader {
  /// Reads the elements from `data`, the bytes behind the header, into an array in C order.
  ///
  /// Bytes behind the last element are ignored, as NumPy ignores them.
  func array(from data: UnsafeRawBufferPointer, source: String) throws -> NDArray {
    guard data.count >= byteCount else {
      throw NumPyFormatError(
        source, .dataTruncated(shape: shape, expectedBytes: byteCount, foundBytes: data.count))
    }
    let fileShape = isFortranOrder ? shape.reversed() : shape
    let array = NDArray(shape: fileShape) { elements in
      elementType.convert(data, into: elements)
    }
    return isFortranOrder && shape.count > 1 ? array.T.copy() : array
  }
}
