import Testing

@testable import Grading

@Suite("CapturedOutput")
struct CapturedOutputTests {
  @Test("Output that fits is kept whole, in whatever parts it comes", arguments: 0...8, 1...8)
  func whole(length: Int, chunk: Int) {
    let output = captured(Array(0..<UInt8(length)), chunk: chunk, capacity: 4)
    #expect(output.bytes == Array(0..<UInt8(length)))
    #expect(output.omitted == 0)
  }

  @Test("Of more, the beginning and the end are kept", arguments: [1, 3, 4, 5, 9, 100])
  func parts(chunk: Int) {
    let output = captured(Array(0..<100), chunk: chunk, capacity: 4)
    #expect(output.total == 100)
    #expect(output.head == [0, 1, 2, 3])
    #expect(output.tail == [96, 97, 98, 99])
    #expect(output.omitted == 92)
    #expect(output.bytes == [0, 1, 2, 3] + Array("\n… 92 bytes left out …\n".utf8) + [96, 97, 98, 99])
  }

  @Test(
    "The last bytes are those of the tail, and of the head if need be",
    arguments: [
      (3, 2, [1, 2]), (3, 5, [0, 1, 2]), (6, 3, [3, 4, 5]), (100, 2, [98, 99]), (3, 0, []),
    ] as [(Int, Int, [UInt8])])
  func suffix(length: Int, count: Int, expected: [UInt8]) {
    let output = captured(Array(0..<UInt8(length)), chunk: 3, capacity: 4)
    #expect(Array(output.suffix(count)) == expected)
  }

  private func captured(_ bytes: [UInt8], chunk: Int, capacity: Int) -> CapturedOutput {
    var output = CapturedOutput(capacity: capacity)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      output.append(bytes[start..<min(start + chunk, bytes.count)])
    }
    return output
  }
}
