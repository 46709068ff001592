import NDArrays
import NumPyFormat
import Testing

@Suite("NPZ+Headers") struct NPZHeadersTests {
  @Test func sayWhatTheArraysAre() throws {
    let headers = try NPZ.headers(
      of: NPZ.encode([("a", NDArray.zeros([2, 3])), ("b/c", NDArray(1.5))]), source: "archive")
    #expect(headers.map(\.name) == ["a", "b/c"])
    #expect(headers.map(\.header.shape) == [[2, 3], []])
    #expect(headers.allSatisfy { $0.header.elementType.descriptor == "<f8" && !$0.header.isFortranOrder })
  }

  @Test func dataAreNotLookedAt() throws {
    var bytes = NPZ.encode([("a", NDArray.zeros([2]))])
    let shape = Array("(2,)".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: shape) })
    bytes.replaceSubrange(place..<place + 3, with: Array("(9,".utf8))
    #expect(try NPZ.headers(of: bytes, source: "archive").first?.header.shape == [9])
    #expect(throws: NumPyFormatError.self) { try NPZ.decode(bytes, source: "archive") }
  }

  @Test func whatIsNoArchiveIsRefused() {
    #expect(throws: NumPyFormatError.self) { try NPZ.headers(of: [1, 2, 3], source: "archive") }
  }
}
