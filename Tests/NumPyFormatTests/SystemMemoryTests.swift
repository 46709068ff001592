import Testing

@testable import NumPyFormat

@Suite("SystemMemory")
struct SystemMemoryTests {
  @Test("gives memory that is there")
  func gives() throws {
    for count in [0, 1, 100_000] {
      let sum = try SystemMemory.withBytes(count) { (bytes) throws(NumPyFormatError) in
        guard let bytes else { return -1 }
        for index in bytes.indices { bytes[index] = 1 }
        return bytes.reduce(0) { $0 + Int($1) }
      }
      #expect(sum == count)
    }
    #expect(try SystemMemory.has(1000))
  }

  @Test("says that memory is not there", arguments: [Int.max, 1 << 60])
  func refuses(_ count: Int) throws {
    #expect(!(try SystemMemory.has(count)))
    #expect(try SystemMemory.withBytes(count) { (bytes) throws(NumPyFormatError) in bytes == nil })
  }
}
