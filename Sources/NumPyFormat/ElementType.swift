/// The number types whose elements can be read, and how they lie in a file.
public struct ElementType: Hashable, Sendable {
  /// What the bits of an element mean.
  public enum Kind: Hashable, Sendable {
    case bool
    case signedInteger
    case unsignedInteger
    case floatingPoint
  }

  /// What the bits of an element mean.
  public let kind: Kind

  /// The number of bytes of an element: 1, 2, 4 or 8.
  public let width: Int

  /// Whether the most significant byte comes first.
  public let isBigEndian: Bool

  init(_ kind: Kind, _ width: Int, isBigEndian: Bool = false) {
    self.kind = kind
    self.width = width
    self.isBigEndian = isBigEndian && width > 1
  }

  public static let bool = ElementType(.bool, 1)
  public static let int8 = ElementType(.signedInteger, 1)
  public static let int16 = ElementType(.signedInteger, 2)
  public static let int32 = ElementType(.signedInteger, 4)
  public static let int64 = ElementType(.signedInteger, 8)
  public static let uint8 = ElementType(.unsignedInteger, 1)
  public static let uint16 = ElementType(.unsignedInteger, 2)
  public static let uint32 = ElementType(.unsignedInteger, 4)
  public static let uint64 = ElementType(.unsignedInteger, 8)
  public static let float16 = ElementType(.floatingPoint, 2)
  public static let float32 = ElementType(.floatingPoint, 4)
  public static let float64 = ElementType(.floatingPoint, 8)

  /// The type as NumPy writes it into a header: `<f8`, `|u1`.
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
}
