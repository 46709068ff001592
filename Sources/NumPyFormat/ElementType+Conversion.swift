extension ElementType {
  /// Converts as many elements as `elements` has room for. A bool becomes 0 or 1, an integer the nearest `Double`.
  func convert(_ data: UnsafeRawBufferPointer, into elements: UnsafeMutableBufferPointer<Double>) {
    switch (kind, width) {
    case (.bool, _): fill(elements, from: data, UInt8.self) { $0 == 0 ? 0 : 1 }
    case (.signedInteger, 1): fill(elements, from: data, Int8.self) { Double($0) }
    case (.signedInteger, 2): fill(elements, from: data, UInt16.self) { Double(Int16(bitPattern: $0)) }
    case (.signedInteger, 4): fill(elements, from: data, UInt32.self) { Double(Int32(bitPattern: $0)) }
    case (.signedInteger, _): fill(elements, from: data, UInt64.self) { Double(Int64(bitPattern: $0)) }
    case (.unsignedInteger, 1): fill(elements, from: data, UInt8.self) { Double($0) }
    case (.unsignedInteger, 2): fill(elements, from: data, UInt16.self) { Double($0) }
    case (.unsignedInteger, 4): fill(elements, from: data, UInt32.self) { Double($0) }
    case (.unsignedInteger, _): fill(elements, from: data, UInt64.self) { Double($0) }
    case (.floatingPoint, 2): fill(elements, from: data, UInt16.self, Self.double(half:))
    case (.floatingPoint, 4): fill(elements, from: data, UInt32.self) { Double(Float(bitPattern: $0)) }
    default: fill(elements, from: data, UInt64.self) { Double(bitPattern: $0) }
    }
  }

  @inline(__always)
  private func fill<Bits: FixedWidthInteger>(
    _ elements: UnsafeMutableBufferPointer<Double>, from data: UnsafeRawBufferPointer, _: Bits.Type,
    _ convert: (Bits) -> Double
  ) {
    let width = MemoryLayout<Bits>.size
    let isSwapped = isBigEndian != (1.bigEndian == 1)
    for index in elements.indices {
      let bits = data.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
      elements.initializeElement(at: index, to: convert(isSwapped ? bits.byteSwapped : bits))
    }
  }

  /// The value of a 16-bit floating-point number (IEEE 754 binary16); `Float16` does not exist everywhere.
  static func double(half bits: UInt16) -> Double {
    let (exponent, fraction) = (Int(bits >> 10 & 0x1F), Double(bits & 0x3FF))
    let magnitude: Double =
      switch exponent {
      case 0: fraction * 0x1p-24
      case 31: fraction == 0 ? .infinity : .nan
      default: (1 + fraction * 0x1p-10) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
      }
    return bits >> 15 == 1 ? -magnitude : magnitude
  }

  /// Appends the bytes of `value` in this type: an integer type takes the nearest integer, and its own bounds beyond them.
  func append(_ value: Double, to bytes: inout [UInt8]) {
    let bits: UInt64 =
      switch kind {
      case .bool: value == 0 ? 0 : 1
      case .signedInteger: UInt64(bitPattern: Self.clamped(value, bits: width * 8 - 1, isSigned: true))
      case .unsignedInteger: width == 8 ? UInt64(clamping: value) : UInt64(bitPattern: Self.clamped(value, bits: width * 8, isSigned: false))
      case .floatingPoint: width == 4 ? UInt64(Float(value).bitPattern) : value.bitPattern
      }
    let positions = isBigEndian ? Array((0..<width).reversed()) : Array(0..<width)
    for position in positions {
      bytes.append(UInt8(truncatingIfNeeded: bits >> (position * 8)))
    }
  }

  private static func clamped(_ value: Double, bits: Int, isSigned: Bool) -> Int64 {
    guard !value.isNaN else { return 0 }
    let limit = Double(sign: .plus, exponent: bits, significand: 1)
    let rounded = value.rounded(.toNearestOrEven)
    if rounded >= limit { return bits == 63 ? .max : Int64(limit) - 1 }
    let lowest = isSigned ? -limit : 0
    return Int64(Swift.max(rounded, lowest))
  }
}

extension UInt64 {
  fileprivate init(clamping value: Double) {
    if value >= 0x1p64 {
      self = .max
    } else {
      self = value > 0 ? UInt64(value.rounded(.toNearestOrEven)) : 0
    }
  }
}
