import Foundation
import NDArrays
import NumPyFormat
import Testing

@Suite struct NPYTests {
  @Test func thereAreSamples() {
    #expect(Samples.names.count > 60)
  }

  @Test(arguments: Samples.names) func whatNumPyWroteIsReadWithTheSameValues(name: String) throws {
    let array = try NPY.read(contentsOf: Samples.path("\(name).npy"))
    let expected = try NPY.read(contentsOf: Samples.path("\(name).expected.npy"))
    #expect(array.shape == expected.shape)
    #expect(array.elements.map(\.bitPattern) == expected.elements.map(\.bitPattern))
  }

  @Test(arguments: Samples.names) func whatIsWrittenIsWhatNumPyWrites(name: String) throws {
    let expected = try Samples.bytes("\(name).expected.npy")
    let array = try NPY.decode(expected, source: name)
    #expect(NPY.encode(array) == expected)
  }

  @Test func knownValuesAreRead() throws {
    let integers = try NPY.read(contentsOf: Samples.path("large-int64.npy"))
    #expect(integers.elements == [0x1p63, -0x1p63, 9_007_199_254_740_992, 9_007_199_254_740_996])
    let halves = try NPY.read(contentsOf: Samples.path("special-float16.npy"))
    #expect(halves.elements == [.infinity, -.infinity, 0, -0.0, 0x1p-24, 65504])
    #expect(halves.elements[3].sign == .minus)
  }

  @Test(arguments: [
    (ElementType.uint8, [0, 3, 255, 255, 0], "|u1"), (.int16, [0, 3, 255, 32767, -7], "<i2"),
    (.int64, [0, 3, 255, 70000, -7], "<i8"), (.float32, [0, 3, 255, 70000, -7], "<f4"),
    (.bool, [0, 1, 1, 1, 1], "|b1"),
  ])
  func otherTypesCanBeWritten(type: ElementType, expected: [Double], descriptor: String) throws {
    let array: NDArray = [0, 3, 255, 70000, -7]
    let bytes = NPY.encode(array, as: type)
    #expect(String(decoding: bytes, as: UTF8.self).contains("'descr': '\(descriptor)'"))
    #expect(try NPY.decode(bytes, source: "test").elements == expected)
  }

  @Test func aFileIsWrittenWholeOrNotAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.npy").path
    try NPY.write([1, 2], to: path)
    try NPY.write([3], to: path)
    #expect(try NPY.read(contentsOf: path).elements == [3])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.npy"])
    #expect(throws: NumPyFormatError.self) { try NPY.write([1], to: "\(folder.path)/missing/a.npy") }
  }

  @Test func aFolderOrNothingIsNoFile() {
    let folder = Samples.folder.path
    #expect { try NPY.read(contentsOf: folder) } throws: { "\($0)" == "\(folder): is not an ordinary file." }
    #expect {
      try NPY.read(contentsOf: "\(folder)/none.npy")
    } throws: {
      "\($0)" == "\(folder)/none.npy: cannot be opened: No such file or directory."
    }
  }
}
