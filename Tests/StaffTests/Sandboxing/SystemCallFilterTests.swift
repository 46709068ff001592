import Testing

@testable import Staff

@Suite struct SystemCallFilterTests {
  @Test func itIsAProgramThatTheKernelTakes() {
    let program = SystemCallFilter.program
    // Instructions of 8 bytes, the last of which lets all else through.
    #expect(program.count % 8 == 0)
    #expect(program.suffix(8) == [0x06, 0, 0, 0, 0, 0, 0xFF, 0x7F])
  }
}
