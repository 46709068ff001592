import Foundation
import Testing

@testable import Wire

@Suite("Sending")
struct SendingTests {
  @Test("A message arrives whole through a pipe that takes less at once", arguments: [false, true])
  func large(isNonBlocking: Bool) throws {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting.fileDescriptor
    if isNonBlocking { _ = fcntl(writing, F_SETFL, O_NONBLOCK) }
    let message = Message.answer([UInt8](repeating: 5, count: 1 << 20))
    Thread.detachNewThread {
      message.send(to: writing)
      try? pipe.fileHandleForWriting.close()
    }
    let received = try pipe.fileHandleForReading.readToEnd() ?? Data()
    let isWhole = Array(received) == message.bytes
    #expect(isWhole)
  }

  @Test func nobodyListens() {
    #expect(!Message.leaving.send(to: -1))
  }
}
