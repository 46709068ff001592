import Testing

@testable import NumPyFormat

@Suite("ElementType: names")
struct ElementTypeNamesTests {
  /// Names with what `numpy.dtype(name).str` says.
  static let names: [(String, String)] = [
    ("f8", "<f8"), ("=f8", "<f8"), ("|f8", "<f8"), ("<f8", "<f8"), (">f8", ">f8"), ("d", "<f8"),
    (">d", ">f8"), ("double", "<f8"),
    ("float", "<f8"), ("float64", "<f8"), ("f", "<f4"), ("single", "<f4"), ("float32", "<f4"), ("e", "<f2"),
    ("half", "<f2"),
    ("float16", "<f2"), ("?", "|b1"), (">?", "|b1"), ("bool", "|b1"), ("bool_", "|b1"), ("b1", "|b1"),
    ("b", "|i1"), ("B", "|u1"),
    ("byte", "|i1"), ("ubyte", "|u1"), ("h", "<i2"), (">H", ">u2"), ("short", "<i2"), ("ushort", "<u2"),
    ("i", "<i4"), ("I", "<u4"),
    ("intc", "<i4"), ("uintc", "<u4"), ("l", "<i8"), ("L", "<u8"), ("q", "<i8"), ("Q", "<u8"), ("p", "<i8"),
    ("P", "<u8"), ("n", "<i8"),
    ("N", "<u8"), ("int", "<i8"), ("int_", "<i8"), ("uint", "<u8"), ("long", "<i8"), ("ulong", "<u8"),
    ("longlong", "<i8"),
    ("ulonglong", "<u8"), ("intp", "<i8"), ("uintp", "<u8"), ("int8", "|i1"), ("uint64", "<u8"),
    ("f08", "<f8"), ("f 8", "<f8"),
    (">i+4", ">i4"), ("u\t2", "<u2"), ("()f8", "<f8"), ("1f8", "<f8"), (">(1,)f8", ">f8"), ("() >i2 ", ">i2"),
    ("=()<f8", "<f8"),
    ("1<float64", "<f8"), ("\u{C}", "<f8"), (">\u{3}", ">i2"),
  ]

  @Test("knows the names that NumPy knows", arguments: names)
  func knows(_ name: String, _ descriptor: String) throws {
    #expect(try #require(ElementType(name: name)).descriptor == descriptor)
  }

  @Test(
    "knows no others",
    arguments: [
      "", " ", "<", "f8 ", " f8", "<>f8", "!f8", "F8", "f3", "f10", "f80", "f-8", "f+ 8", "f8\0", "f8,",
      "f8,f8", "i3", "i16", "u16", "b2", "?1",
      "d8", "float_", "Float64", "<float64", ">1float64", "float 64", "f16", "g", "longdouble", "c16", "S",
      "S8", "U3", "V8", "M8[s]", "O",
      "object", "f\u{FF18}", "f4294967304", "f99999999999999999999", "2f8", "0f8", "( )f8", "(1)f8", " ()f8",
      "()f 8", "<()>f8", "|()<f8", "\u{D}",
    ])
  func refuses(_ name: String) {
    #expect(ElementType(name: name) == nil)
  }

  @Test("knows what means a pickle")
  func objects() {
    for name in ["O", "|O", "O8", "object", "T"] { #expect(ElementType.isObject(name)) }
    for name in ["<f8", "S", "OO", ""] { #expect(!ElementType.isObject(name)) }
  }
}
