import Testing
import Wire

@Suite("What a fork server is asked, and what it says")
struct ForkMessagesTests {
  @Test func requestsComeBack() {
    let request = ForkRequest(
      exercise: "functional/exp-backward", cpuTime: 12, fileSize: 1 << 26, openFiles: 64, memory: 1 << 30)
    #expect(ForkRequest(request.bytes) == request)
    #expect(request.bytes.count <= ForkRequest.longest)
  }

  @Test(
    arguments: [
      .ready,
      .ended(.init(status: 0, computing: 3, peakMemory: 4, isClean: true)),
      .ended(.init(status: 0x84, computing: 1 << 40, peakMemory: 0, isClean: false)),
      .ended(.init(status: -1, computing: 0, peakMemory: 0, isClean: false)),
    ] as [ForkReply])
  func repliesComeBack(reply: ForkReply) {
    #expect(ForkReply(reply.bytes) == reply)
  }

  @Test("What is no request is none", arguments: [0, 1, 31, 32, 513])
  func noRequest(length: Int) {
    #expect(ForkRequest([UInt8](repeating: 0x7F, count: length)) == nil)
  }

  @Test("What is no reply is none", arguments: [0, 1, 31, 32, 33])
  func noReply(length: Int) {
    #expect(ForkReply([UInt8](repeating: 0x7F, count: length)) == nil)
  }
}
