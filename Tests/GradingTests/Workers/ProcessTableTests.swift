#if os(Linux)
  import Foundation
  import Testing

  @testable import Grading

  @Suite("ProcessTable")
  struct ProcessTableTests {
    private func line(name: String) -> [UInt8] {
      Array("42 (\(name)) S 7 42 40 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 8675309 0 3".utf8)
    }

    @Test("A name may contain anything", arguments: ["sh", "a b", ") Z 1 1 1", "(", "", "line\nbreak"])
    func entry(name: String) throws {
      let entry = try #require(ProcessEntry(line(name: name)))
      #expect(entry.pid == 42)
      #expect(!entry.isZombie)
      #expect(entry.parent == 7)
      #expect(entry.session == 40)
      #expect(entry.startTime == 8_675_309)
      #expect(entry.residentMemory == 3 * Int(getpagesize()))
    }

    @Test(arguments: [
      "", "42", "42 (sh", "42 (sh) S 1 2 3", ") 42 (", "x (sh) S 7 42 40 0 0 0 1 0 0 0 0 0 0 0 20 0 1 0 5",
    ])
    func noEntry(line: String) {
      #expect(ProcessEntry(Array(line.utf8)) == nil)
    }

    @Test func thisProcessIsListed() throws {
      let entry = try #require(ProcessTable.current().first { $0.pid == getpid() })
      #expect(entry.parent == getppid())
      #expect(entry.session == getsid(0))
      #expect(entry.residentMemory > 1 << 20)
      #expect(ProcessTable.current(startedSince: getpid()).contains { $0.pid == entry.pid })
    }
  }
#endif
