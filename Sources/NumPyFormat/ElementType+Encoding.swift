extension ElementType {
  /// Converts numbers to elements of this type, as NumPy's `astype` does.
  ///
  /// A float becomes the nearest one of the narrower type, ties to even. An integer loses its fraction
  /// (1.9 becomes 1, −1.9 becomes −1). Where `astype` leaves open what happens, a number out of the
  /// integer type's range becomes the end of the range and NaN becomes 0. A bool is 0 for 0, else 1.
  ///
  /// - Parameters:
  ///   - elements: The numbers.
  ///   - data: Room for as many elements of `width` bytes, at any address.
  func encode(_ elements: UnsafeBufferPointer<Double>, into data: UnsafeMutableRawBufferPointer) {
    switch (kind, width) {
    case (.bool, _): fill(data, from: elements) { (value) -> UInt8 in value == 0 ? 0 : 1 }
    case (.signedInteger, 1): fill(data, from: elements) { Int8(truncatingAndClamping: $0) }
    case (.signedInteger, 2): fill(data, from: elements) { Int16(truncatingAndClamping: $0) }
    case (.signedInteger, 4): fill(data, from: elements) { Int32(truncatingAndClamping: $0) }
    case (.signedInteger, _): fill(data, from: elements) { Int64(truncatingAndClamping: $0) }
    case (.unsignedInteger, 1): fill(data, from: elements) { UInt8(truncatingAndClamping: $0) }
    case (.unsignedInteger, 2): fill(data, from: elements) { UInt16(truncatingAndClamping: $0) }
    case (.unsignedInteger, 4): fill(data, from: elements) { UInt32(truncatingAndClamping: $0) }
    case (.unsignedInteger, _): fill(data, from: elements) { UInt64(truncatingAndClamping: $0) }
    case (.floatingPoint, 2): fill(data, from: elements) { HalfPrecision.encode($0) }
    case (.floatingPoint, 4): fill(data, from: elements) { Float($0).bitPattern }
    default: fill(data, from: elements) { $0.bitPattern }
    }
  }

  @inline(__always)
  private func fill<Bits: FixedWidthInteger>(
    _ data: UnsafeMutableRawBufferPointer, from elements: UnsafeBufferPointer<Double>,
    _ convert: (Double) -> Bits
  ) {
    let width = MemoryLayout<Bits>.size
    for index in elements.indices {
      let bits = convert(elements[index])
      data.storeBytes(
        of: isNativeOrder ? bits : bits.byteSwapped, toByteOffset: index * width, as: Bits.self)
    }
  }
}

extension FixedWidthInteger {
  /// `value` without its fraction, and without what exceeds this type's range; 0 for NaN.
  fileprivate init(truncatingAndClamping value: Double) {
    if value.isNaN {
      self = 0
    } else if let exact = Self(exactly: value.rounded(.towardZero)) {
      self = exact
    } else {
      self = value < 0 ? .min : .max
    }
  }
}
