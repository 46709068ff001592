import NDArrays
import NumPyFormat
import Testing

@Suite struct NPZTests {
  @Test func whatNumPyWroteIsRead() throws {
    let members = try NPZ.read(contentsOf: Samples.path("several.npz"))
    #expect(members.map(\.name) == ["x", "y", "a/b"])
    #expect(members.map(\.array.shape) == [[2, 3], [], [0, 2]])
    #expect(members[0].array.elements == [0, 1, 2, 3, 4, 5])
    #expect(members[1].array.elements == [2.5])
  }

  @Test func whatIsWrittenIsWhatNumPyWrites() throws {
    let members: NPZ.Members = [
      ("x", NDArray([0, 1, 2, 3, 4, 5], shape: [2, 3])), ("y", NDArray(2.5)), ("a/b", NDArray.zeros([0, 2])),
    ]
    let expected = try Samples.bytes("several.npz")
    #expect(NPZ.encode(members) == expected)
  }

  @Test func anEmptyArchiveHasNoMembers() throws {
    #expect(try NPZ.decode(NPZ.encode([]), source: "test").isEmpty)
  }

  @Test func whatIsCompressedIsRefused() {
    let path = Samples.path("compressed.npz")
    #expect {
      try NPZ.read(contentsOf: path)
    } throws: {
      "\($0)"
        == "\(path): holds 'x.npy' compressed; save it with numpy.savez, not with numpy.savez_compressed."
    }
  }

  @Test func twoMembersOfOneNameAreRefused() {
    let twice = NPZ.encode([("x", NDArray(1)), ("x", NDArray(2))])
    #expect { try NPZ.decode(twice, source: "t") } throws: { "\($0)" == "t: holds 'x' more than once." }
  }

  @Test func everyTruncationIsNoticed() {
    let whole = NPZ.encode([("x", [1, 2, 3]), ("y", NDArray(2))])
    for end in whole.indices {
      #expect(throws: NumPyFormatError.self) { try NPZ.decode(Array(whole[..<end]), source: "test") }
    }
  }

  @Test func aChangedElementIsNoticed() throws {
    var bytes = NPZ.encode([("x", [1, 2, 3])])
    let position = try #require(bytes.firstIndex(of: 0x3F))
    bytes[position] ^= 1
    #expect { try NPZ.decode(bytes, source: "t") } throws: {
      "\($0)" == "t: is a damaged .npz file: the checksum of 'x.npy' is wrong."
    }
  }
}
