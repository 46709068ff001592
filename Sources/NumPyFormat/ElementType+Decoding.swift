extension ElementType {
  /// Converts elements of this type to the nearest `Double`, ties to even; a bool becomes 0 or 1.
  ///
  /// - Parameters:
  ///   - data: As many elements as `elements` has room for, at any address.
  ///   - elements: Where the numbers go.
  func decode(_ data: UnsafeRawBufferPointer, into elements: UnsafeMutableBufferPointer<Double>) {
    switch (kind, width) {
    case (.bool, _): fill(elements, from: data) { (bits: UInt8) in bits == 0 ? 0 : 1 }
    case (.signedInteger, 1): fill(elements, from: data) { (bits: Int8) in Double(bits) }
    case (.signedInteger, 2): fill(elements, from: data) { (bits: Int16) in Double(bits) }
    case (.signedInteger, 4): fill(elements, from: data) { (bits: Int32) in Double(bits) }
    case (.signedInteger, _): fill(elements, from: data) { (bits: Int64) in Double(bits) }
    case (.unsignedInteger, 1): fill(elements, from: data) { (bits: UInt8) in Double(bits) }
    case (.unsignedInteger, 2): fill(elements, from: data) { (bits: UInt16) in Double(bits) }
    case (.unsignedInteger, 4): fill(elements, from: data) { (bits: UInt32) in Double(bits) }
    case (.unsignedInteger, _): fill(elements, from: data) { (bits: UInt64) in Double(bits) }
    case (.floatingPoint, 2): fill(elements, from: data) { (bits: UInt16) in HalfPrecision.decode(bits) }
    case (.floatingPoint, 4): fill(elements, from: data) { (bits: UInt32) in Double(Float(bitPattern: bits)) }
    default: fill(elements, from: data) { (bits: UInt64) in Double(bitPattern: bits) }
    }
  }

  /// Converts elements of this type, a bool or an integer, to `Int`, the bits of which a `uint64` keeps.
  ///
  /// - Parameters:
  ///   - data: As many elements as `elements` has room for, at any address.
  ///   - elements: Where the numbers go.
  func decode(_ data: UnsafeRawBufferPointer, into elements: UnsafeMutableBufferPointer<Int>) {
    switch (kind, width) {
    case (.bool, _): fill(elements, from: data) { (bits: UInt8) in bits == 0 ? 0 : 1 }
    case (.signedInteger, 1): fill(elements, from: data) { (bits: Int8) in Int(bits) }
    case (.signedInteger, 2): fill(elements, from: data) { (bits: Int16) in Int(bits) }
    case (.signedInteger, 4): fill(elements, from: data) { (bits: Int32) in Int(bits) }
    case (_, 1): fill(elements, from: data) { (bits: UInt8) in Int(bits) }
    case (_, 2): fill(elements, from: data) { (bits: UInt16) in Int(bits) }
    case (_, 4): fill(elements, from: data) { (bits: UInt32) in Int(bits) }
    default: fill(elements, from: data) { (bits: Int64) in Int(bits) }
    }
  }

  @inline(__always)
  private func fill<Bits: FixedWidthInteger, Element>(
    _ elements: UnsafeMutableBufferPointer<Element>, from data: UnsafeRawBufferPointer,
    _ convert: (Bits) -> Element
  ) {
    // Two loops, so that neither asks for the byte order again at each element.
    let width = MemoryLayout<Bits>.size
    if isNativeOrder {
      for index in elements.indices {
        let bits = data.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
        elements.initializeElement(at: index, to: convert(bits))
      }
    } else {
      for index in elements.indices {
        let bits = data.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
        elements.initializeElement(at: index, to: convert(bits.byteSwapped))
      }
    }
  }
}
