/// The type of a file's elements: what their bits mean, and how their bytes lie in the file.
public struct ElementType: Hashable, Sendable {
  /// What the bits of an element mean.
  public enum Kind: Hashable, Sendable {
    /// False for a zero byte, true for any other.
    case bool

    /// An integer in two's complement.
    case signedInteger

    /// An integer that is not negative.
    case unsignedInteger

    /// A floating-point number of IEEE 754.
    case floatingPoint
  }

  /// What the bits of an element mean.
  public let kind: Kind

  /// The number of bytes of an element: 1, 2, 4 or 8.
  public let width: Int

  /// Whether the most significant byte comes first; `false` for an element of one byte.
  public let isBigEndian: Bool

  init(_ kind: Kind, _ width: Int, isBigEndian: Bool = false) {
    self.kind = kind
    self.width = width
    self.isBigEndian = isBigEndian && width > 1
  }

  /// False or true; NumPy's `|b1`.
  public static let bool = ElementType(.bool, 1)

  /// An 8-bit signed integer; NumPy's `|i1`.
  public static let int8 = ElementType(.signedInteger, 1)

  /// A 16-bit signed integer; NumPy's `<i2`.
  public static let int16 = ElementType(.signedInteger, 2)

  /// A 32-bit signed integer; NumPy's `<i4`.
  public static let int32 = ElementType(.signedInteger, 4)

  /// A 64-bit signed integer; NumPy's `<i8`.
  public static let int64 = ElementType(.signedInteger, 8)

  /// An 8-bit unsigned integer; NumPy's `|u1`.
  public static let uint8 = ElementType(.unsignedInteger, 1)

  /// A 16-bit unsigned integer; NumPy's `<u2`.
  public static let uint16 = ElementType(.unsignedInteger, 2)

  /// A 32-bit unsigned integer; NumPy's `<u4`.
  public static let uint32 = ElementType(.unsignedInteger, 4)

  /// A 64-bit unsigned integer; NumPy's `<u8`.
  public static let uint64 = ElementType(.unsignedInteger, 8)

  /// IEEE 754 half precision; NumPy's `<f2`.
  public static let float16 = ElementType(.floatingPoint, 2)

  /// IEEE 754 single precision; NumPy's `<f4`.
  public static let float32 = ElementType(.floatingPoint, 4)

  /// IEEE 754 double precision; NumPy's `<f8`.
  public static let float64 = ElementType(.floatingPoint, 8)

  /// The same type with the most significant byte first; NumPy's `>f8` for `float64`.
  public var bigEndian: ElementType { ElementType(kind, width, isBigEndian: true) }

  /// The type as NumPy writes it into a header, its `descr`: `<f8`, `>i2`, `|u1`.
  public var descriptor: String {
    let letter =
      switch kind {
      case .bool: "b"
      case .signedInteger: "i"
      case .unsignedInteger: "u"
      case .floatingPoint: "f"
      }
    return (width == 1 ? "|" : isBigEndian ? ">" : "<") + letter + String(width)
  }

  /// Whether the bytes in a file are those of a `Double` in memory.
  var isNativeDouble: Bool {
    self == .float64 && isNativeOrder
  }

  /// Whether the bytes of an element lie in a file as they lie in this machine's memory.
  var isNativeOrder: Bool {
    width == 1 || isBigEndian == (1.bigEndian == 1)
  }
}
