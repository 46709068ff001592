import Testing

@testable import NumPyFormat

@Suite("ElementType")
struct ElementTypeTests {
  static let types: [(ElementType, String, Int)] = [
    (.bool, "|b1", 1), (.int8, "|i1", 1), (.int16, "<i2", 2), (.int32, "<i4", 4), (.int64, "<i8", 8),
    (.uint8, "|u1", 1),
    (.uint16, "<u2", 2), (.uint32, "<u4", 4), (.uint64, "<u8", 8), (.float16, "<f2", 2), (.float32, "<f4", 4),
    (.float64, "<f8", 8),
    (.int8.bigEndian, "|i1", 1), (.int16.bigEndian, ">i2", 2), (.float64.bigEndian, ">f8", 8),
  ]

  @Test("has NumPy's descr, and is read from it", arguments: types)
  func descriptor(_ type: ElementType, _ descriptor: String, _ width: Int) {
    #expect(type.descriptor == descriptor)
    #expect(type.width == width)
    #expect(ElementType(name: descriptor) == type)
  }

  @Test("has no byte order if it has one byte")
  func oneByte() {
    #expect(ElementType.uint8.bigEndian == .uint8)
    #expect(ElementType.uint16.bigEndian != .uint16)
  }
}
