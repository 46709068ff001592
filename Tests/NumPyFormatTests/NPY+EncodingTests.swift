import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPY: encoding")
struct NPYEncodingTests {
  /// Files that `numpy.save` would write again, byte for byte, without NaN and what is no `Double`.
  static let samples = Samples.all.filter { sample in
    sample.file[6] == 1 && !sample.name.hasSuffix("Fortran")
      && sample.elements.allSatisfy { !$0.isNaN && ($0.magnitude < 0x1p53 || sample.name.contains("f")) }
  }

  @Test("writes what numpy.save writes, in every type", arguments: samples)
  func encodes(_ sample: Samples.Sample) throws {
    let array = try NPY.decode(sample.file, source: sample.name)
    let type = try header(sample.file).elementType
    #expect(NPY.encode(array, as: type) == sample.file)
  }

  @Test("there are such samples")
  func samplesAreThere() {
    #expect(Self.samples.count == 60)
  }

  @Test("writes float64, special values included, bit for bit")
  func encodesDoubles() throws {
    let sample = try #require(Samples.all.first { $0.name == "<f8 saved" })
    #expect(NPY.encode(NDArray(sample.elements, shape: [sample.elements.count])) == sample.file)
  }

  @Test("writes a header literally as NumPy does")
  func encodesHeader() {
    let bytes = NPY.encode(NDArray([1], shape: [1, 1]))
    #expect(bytes.count == 128 + 8)
    let text = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }"
    #expect(Array(bytes.prefix(10)) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0])
    #expect(
      String(decoding: bytes[10..<128], as: UTF8.self) == text
        + String(repeating: " ", count: 117 - text.count) + "\n")
  }

  @Test("writes a view in C order")
  func encodesViews() throws {
    let array = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3])
    let read = try NPY.decode(NPY.encode(array.T), source: "x")
    #expect(read.shape == [3, 2])
    #expect(read.elements == [1, 4, 2, 5, 3, 6])
    #expect(!(try header(NPY.encode(array.T)).isFortranOrder))
  }

  // Lengths of numpy.lib.format.write_array_header_1_0 and _2_0 for shapes of so many ones.
  @Test(
    "changes to version 2.0 where 1.0 ends", arguments: [(64, 1, 320), (21817, 1, 65536), (21818, 2, 65600)])
  func changesVersion(_ axes: Int, _ version: UInt8, _ length: Int) {
    let bytes = NPY.headerBytes(shape: [Int](repeating: 1, count: axes), .float64)
    #expect(bytes[6] == version)
    #expect(bytes.count == length)
    #expect(bytes.count % 64 == 0)
    #expect(bytes.last == 0x0A)
  }

  @Test("writes integers without their fraction, and within their range")
  func encodesIntegers() throws {
    let array = NDArray([1.9, -1.9, 300, -300, .nan, .infinity, -.infinity, 0], shape: [8])
    func elements(_ type: ElementType) throws -> [Double] {
      try NPY.decode(NPY.encode(array, as: type), source: "x").elements
    }
    #expect(try elements(.int8) == [1, -1, 127, -128, 0, 127, -128, 0])
    #expect(try elements(.uint8) == [1, 0, 255, 0, 0, 255, 0, 0])
    #expect(try elements(.int64.bigEndian) == [1, -1, 300, -300, 0, 0x1p63, -0x1p63, 0])
    #expect(try elements(.bool) == [1, 1, 1, 1, 1, 1, 1, 0])
  }

  @Test("writes a file that reads back, and leaves nothing else behind")
  func writes() throws {
    let folder = TemporaryFolder()
    let array = NDArray([1.5, -2, .infinity], shape: [3, 1])
    try NPY.write(array, to: folder.file("a.npy"))
    try NPY.write(array, to: folder.file("b.npy"), as: .float32.bigEndian)
    #expect(folder.contents == ["a.npy", "b.npy"])
    #expect(try NPY.read(contentsOf: folder.file("a.npy")).elements == [1.5, -2, .infinity])
    #expect(try NPY.read(contentsOf: folder.file("b.npy")).elements == [1.5, -2, .infinity])
    #expect(try NPY.header(of: folder.file("b.npy")).elementType.descriptor == ">f4")
  }
}
