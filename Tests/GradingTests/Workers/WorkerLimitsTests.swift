import Testing

@testable import Grading

@Suite("WorkerLimits")
struct WorkerLimitsTests {
  @Test(arguments: [
    (ExceededLimit.wallClock(seconds: 10), "10 s without an answer"),
    (.wallClock(seconds: 0.5), "0.5 s without an answer"),
    (.cpuTime(seconds: 12), "used more than 12 s of CPU time"),
    (.memory(bytes: 1 << 30), "used more than 1 GiB of memory"),
    (.standardOutput(bytes: 1 << 20), "printed more than 1 MiB"),
    (.standardError(bytes: 1 << 20), "printed more than 1 MiB on standard error"),
    (.answers(bytes: 64 << 20), "answered with more than 64 MiB"),
    (.fileSize(bytes: 3 << 10), "wrote a file of more than 3 KiB"),
    (.fileSize(bytes: 1500), "wrote a file of more than 1500 bytes"),
    (.processes(count: 64), "started more than 64 processes"),
  ])
  func descriptions(limit: ExceededLimit, text: String) {
    #expect(limit.description == text)
  }

  @Test(
    "CPU time is longer than the wall clock's, unless it is named",
    arguments: [
      (10.0, nil, 12), (0.1, nil, 3), (10, 5, 5), (10, 0, 1), (-3, nil, 2), (.infinity, nil, 31_536_002),
    ] as [(Double, Int?, Int)])
  func cpuTime(wallClock: Double, cpuTime: Int?, expected: Int) {
    var limits = WorkerLimits(wallClock: wallClock)
    limits.cpuTime = cpuTime
    #expect(limits.wholeSecondsOfCPUTime == expected)
  }
}
