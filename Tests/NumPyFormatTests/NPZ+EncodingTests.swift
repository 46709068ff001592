import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPZ: encoding")
struct NPZEncodingTests {
  @Test(
    "writes what numpy.savez wrote, byte for byte",
    arguments: ["savez.npz", "savez_names.npz", "savez_empty.npz"])
  func encodes(_ name: String) throws {
    let bytes = try Samples.bytes(name)
    #expect(NPZ.encode(try NPZ.decode(bytes, source: name)) == bytes)
  }

  @Test("writes a file that reads back, and leaves nothing else behind")
  func writes() throws {
    let folder = TemporaryFolder()
    let members: NPZ.Members = [("z", NDArray([1.5, .nan], shape: [2])), ("a", NDArray([], shape: [0, 3]))]
    try NPZ.write(members, to: folder.file("a.npz"))
    let read = try NPZ.read(contentsOf: folder.file("a.npz"))
    #expect(folder.contents == ["a.npz"])
    #expect(read.map(\.name) == ["z", "a"])
    #expect(read.map(\.array.shape) == [[2], [0, 3]])
    #expect(read[0].array.elements[0] == 1.5 && read[0].array.elements[1].isNaN)
  }

  @Test("stops at two arrays of one name")
  func duplicateNames() async {
    await #expect(processExitsWith: .failure) {
      _ = NPZ.encode([("a", NDArray(1)), ("a", NDArray(2))])
    }
  }

  @Test("stops at a name that fits into no archive")
  func longNames() async {
    #expect(NPZ.encode([(String(repeating: "a", count: 65_531), NDArray(1))]).count > 65_535)
    await #expect(processExitsWith: .failure) {
      _ = NPZ.encode([(String(repeating: "a", count: 65_532), NDArray(1))])
    }
  }
}
