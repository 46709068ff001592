import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPZ")
struct NPZTests {
  @Test("reads what numpy.savez wrote, in its order")
  func reads() throws {
    let members = try NPZ.read(contentsOf: Samples.path("savez.npz"))
    #expect(members.map(\.name) == ["W", "b", "loss"])
    #expect(members.map(\.array.shape) == [[2, 3], [2, 1], []])
    #expect(members.map(\.array.elements) == [[0, 0.25, 0.5, 0.75, 1, 1.25], [-1, 2], [0.5]])
  }

  @Test("reads names of any characters, and arrays without elements")
  func readsNames() throws {
    let members = try NPZ.read(contentsOf: Samples.path("savez_names.npz"))
    #expect(members.map(\.name) == ["é", "folder/x", "empty"])
    #expect(members.map(\.array.shape) == [[1], [1, 1], [0, 2]])
  }

  @Test("reads an archive without members")
  func readsEmpty() throws {
    #expect(try NPZ.read(contentsOf: Samples.path("savez_empty.npz")).isEmpty)
  }

  @Test("says which function writes archives that can be read")
  func compressed() {
    let path = Samples.path("savez_compressed.npz")
    #expect(
      errorText { _ = try NPZ.read(contentsOf: path) }
        == "\(path): holds 'W.npy' compressed; save the arrays with numpy.savez, not with "
        + "numpy.savez_compressed."
    )
  }

  @Test("says that a .npy is no .npz")
  func notAnArchive() throws {
    let path = Samples.path("matrix.npy")
    #expect(
      errorText { _ = try NPZ.read(contentsOf: path) }
        == "\(path): is not an .npz file: it begins with 93 4e 55 4d 50 59, expected a zip archive. "
        + "It looks like a .npy file; read it as one.")
    #expect(
      errorText { _ = try NPZ.decode([], source: "x") }
        == "x: is not an .npz file: it begins with nothing, expected a zip archive.")
  }

  @Test("names the member whose .npy is wrong")
  func wrongMember() {
    let archive = Zip.archive([("a.npy", npy(plainHeader.replacing("<f8", with: "|O")))])
    #expect(
      errorText { _ = try NPZ.decode(archive, source: "x.npz") }
        == "x.npz: a: has 'descr' '|O', Python objects. They are pickled, and reading a pickle can run "
        + "any program, so "
        + "it is never done; save an array of numbers.")
  }

  @Test(
    "refuses two members of one name, whatever their suffix",
    arguments: [["a.npy", "a.npy"], ["a", "a.npy"]])
  func duplicates(_ names: [String]) {
    let archive = Zip.archive(names.map { ($0, npy(plainHeader)) })
    #expect(
      errorText { _ = try NPZ.decode(archive, source: "x") }
        == "x: holds 'a' more than once; give each array a name of its own.")
  }

  @Test("takes one suffix from a name, and tells names apart by their bytes")
  func names() throws {
    let names = ["a.npy.npy", "b", ".npy", "c.NPY", "\u{E9}.npy", "e\u{301}.npy"]
    let members = try NPZ.decode(Zip.archive(names.map { ($0, npy(plainHeader)) }), source: "x")
    #expect(
      members.map { Array($0.name.utf8) }
        == ["a.npy", "b", "", "c.NPY", "\u{E9}", "e\u{301}"].map { Array($0.utf8) })
  }

  @Test("refuses a member that is no array")
  func notAnArray() {
    let archive = Zip.archive([("a.npy", npy(plainHeader)), ("notes.txt", Array("hello".utf8))])
    #expect(
      errorText { _ = try NPZ.decode(archive, source: "x") }
        == "x: holds 'notes.txt', which is not a .npy file; an .npz holds nothing else.")
  }

  @Test("notices any changed byte of a member")
  func checksum() throws {
    let archive = try Samples.bytes("savez.npz")
    let first = try #require(archive.firstIndex(of: 0x93))
    for position in first..<first + 176 {
      var changed = archive
      changed[position] ^= 0x10
      #expect(
        errorText { _ = try NPZ.decode(changed, source: "x") }
          == "x: is a damaged .npz file: the bytes of 'W.npy' do not have the checksum they were saved with.")
    }
  }

  @Test("notices where an archive is cut off")
  func truncated() throws {
    let archive = try Samples.bytes("savez.npz")
    for count in 0..<archive.count {
      #expect(throws: NumPyFormatError.self) { try NPZ.decode(Array(archive.prefix(count)), source: "x") }
    }
  }
}
