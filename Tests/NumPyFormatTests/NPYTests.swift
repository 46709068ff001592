import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPY")
struct NPYTests {
  @Test("there are samples of every type, byte order and version")
  func samplesAreThere() throws {
    #expect(Samples.all.count == 294)
    let types = try Set(Samples.all.map { try header($0.file).elementType })
    #expect(types.count == 21)
    #expect(Set(Samples.all.map { $0.file[6] }) == [1, 2, 3])
  }

  @Test("reads what NumPy wrote, with NumPy's values", arguments: Samples.all)
  func reads(_ sample: Samples.Sample) throws {
    let array = try NPY.decode(sample.file, source: sample.name)
    let shape =
      array.shape.count == 1
      ? "(\(array.shape[0]),)" : "(\(array.shape.map(String.init).joined(separator: ", ")))"
    #expect(sample.name.contains(shape) || sample.name.hasSuffix("saved"))
    try #require(array.elements.count == sample.elements.count)
    for (element, expected) in zip(array.elements, sample.elements) {
      #expect(element.bitPattern == expected.bitPattern || element.isNaN && expected.isNaN)
    }
  }

  @Test(
    "reads from a file what it reads from memory",
    arguments: Samples.all.filter { $0.name.hasSuffix("Fortran") })
  func readsFiles(_ sample: Samples.Sample) throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    try SystemFile.write(sample.file, to: path)
    let array = try NPY.read(contentsOf: path)
    #expect(array.shape == (try header(sample.file).shape))
    #expect(array.elements.map { "\($0)" } == sample.elements.map { "\($0)" })
  }

  @Test("reads a file by its path")
  func readsPath() throws {
    let array = try NPY.read(contentsOf: Samples.path("matrix.npy"))
    #expect(array.shape == [2, 3])
    #expect(array.elements == [0, 1, 2, 3, 4, 5])
  }

  @Test("tells what the header says")
  func headerOfFile() throws {
    let header = try NPY.header(of: Samples.path("labels.npy"))
    #expect(header.elementType == .uint8)
    #expect(header.isFortranOrder)
    #expect(header.shape == [2, 3])
    #expect(header.count == 6)
  }

  @Test("reads integers as they are, in C order")
  func readsIntegers() throws {
    let labels = try NPY.readIntegers(contentsOf: Samples.path("labels.npy"))
    #expect(labels.elements == [3, 1, 4, 1, 5, 9])
    #expect(labels.shape == [2, 3])
  }

  @Test("keeps integers that no Double is")
  func readsLargeIntegers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    for (type, bits, expected) in [
      ("<i8", UInt64(1) << 53 + 1, 1 << 53 + 1), (">i8", (UInt64(1) << 53 + 1).byteSwapped, 1 << 53 + 1),
      ("<u8", UInt64(Int.max), Int.max), ("<i8", UInt64(bitPattern: -7), -7),
    ] {
      var data: [UInt8] = []
      data.append(littleEndian: bits)
      let text = "{'descr': '\(type)', 'fortran_order': False, 'shape': (), }"
      try SystemFile.write(npy(text, data: data), to: path)
      #expect(try NPY.readIntegers(contentsOf: path).elements == [expected])
    }
  }

  @Test("refuses integers where there are none, or too large ones")
  func refusesIntegers() throws {
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    try NPY.write(NDArray([0.5], shape: [1]), to: path)
    #expect(
      errorText { _ = try NPY.readIntegers(contentsOf: path) }
        == "\(path): has the dtype '<f8' in 'descr'; expected integers or bools.")
    let text = "{'descr': '<u8', 'fortran_order': False, 'shape': (), }"
    try SystemFile.write(npy(text, data: [UInt8](repeating: 0xFF, count: 8)), to: path)
    #expect(
      errorText { _ = try NPY.readIntegers(contentsOf: path) }
        == "\(path): holds the integer 18446744073709551615; expected at most 9223372036854775807. "
        + "Read the file as an array of numbers.")
  }

  @Test(
    "reads files of many chunks",
    arguments: [ElementType.float64, .float64.bigEndian, .float32, .uint8, .int16.bigEndian, .float16],
    [false, true])
  func readsLargeFiles(_ type: ElementType, _ isFortranOrder: Bool) throws {
    // Columns that chunks cut, and columns of which a chunk holds many.
    for shape in [[3, 300_001], [300_001, 3], [1009, 997], [70, 61, 113]] {
      let count = shape.reduce(1, *)
      let values = (0..<count).map { Double($0 % 101) }
      let fileShape = isFortranOrder ? Array(shape.reversed()) : shape
      // A C-ordered file of the reversed shape is a Fortran-ordered one of the shape.
      var file = NPY.encode(NDArray(values, shape: fileShape), as: type)
      let order = isFortranOrder ? "True" : "False"
      let lengths = shape.map(String.init).joined(separator: ", ")
      let text = "{'descr': '\(type.descriptor)', 'fortran_order': \(order), 'shape': (\(lengths)), }"
      file = npy(text, data: Array(file[try header(file).dataOffset...]))
      let folder = TemporaryFolder()
      try SystemFile.write(file, to: folder.file("a.npy"))
      let expected = isFortranOrder ? NDArray(values, shape: fileShape).T.elements : values
      let fromFile = try NPY.read(contentsOf: folder.file("a.npy"))
      let fromMemory = try NPY.decode(file, source: "memory")
      #expect(fromFile.shape == shape)
      #expect(fromFile.elements == expected)
      #expect(fromMemory.elements == expected)
      if type.kind != .floatingPoint {
        #expect(try NPY.readIntegers(contentsOf: folder.file("a.npy")).elements == expected.map { Int($0) })
      }
    }
  }

  @Test("ignores what comes behind the data, as NumPy does")
  func ignoresTrailingBytes() throws {
    var data: [UInt8] = []
    data.append(littleEndian: (1.5).bitPattern)
    data.append(littleEndian: (2.5).bitPattern)
    #expect(try NPY.decode(npy(plainHeader, data: data + [1, 2, 3]), source: "x").elements == [1.5, 2.5])
    #expect(throws: NumPyFormatError.self) {
      try NPY.decode(npy(plainHeader, data: data.dropLast()), source: "x")
    }
  }

  @Test("takes any byte but zero for true")
  func readsAnyBool() throws {
    let text = "{'descr': '|b1', 'fortran_order': False, 'shape': (4,), }"
    #expect(try NPY.decode(npy(text, data: [0, 1, 2, 255]), source: "x").elements == [0, 1, 1, 1])
  }

  @Test(
    "refuses a file whose numbers need more memory than there is",
    .enabled(if: (try? SystemMemory.has(8 << 40)) == false))
  func refusesHoles() throws {
    // 1 TiB on paper, nothing on the disk.
    let folder = TemporaryFolder()
    let path = folder.file("a.npy")
    let text = "{'descr': '|u1', 'fortran_order': False, 'shape': (1099511627776,), }"
    try SystemFile.write(npy(text), to: path)
    try #require(extend(path, to: 1 << 40 + 4096))
    #expect(
      errorText { _ = try NPY.read(contentsOf: path) }
        == "\(path): needs 8796093022208 bytes of memory, which are not there.")
  }
}
