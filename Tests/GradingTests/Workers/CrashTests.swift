import Foundation
import Testing

@testable import Grading

@Suite("Crash")
struct CrashTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let standardError: String
    let signal: Int32?
    let kind: Crash.Kind
    let message: String
    var line: Int?

    var testDescription: String { message }
  }

  /// A report as the backtracer prints it, with one frame in the students' sources.
  private static func report(_ signal: Int32, _ headline: String, line: Int = 42) -> String {
    """
    *** Signal \(signal): Backtracing from 0x7f5e2a16df7f... done ***

    *** \(headline) ***

    Platform: x86_64 Linux (Debian GNU/Linux 12 (bookworm))

    Thread 0 "Worker" crashed:

      0      0x00007f5e2a16df7f closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      1 [ra] 0x0000557f36ed84ed Linear.forward(_:) + 108 in Worker at /hw/Sources/MyTorch/Linear.swift:\(line):90
      2 [ra] 0x0000557f36eda550 Worker_main + 159 in Worker at /hw/Autograder/Worker/main.swift:2:1

    ...

    Backtrace took 0.01s
    """
  }

  private static let illegal = "Program crashed: Illegal instruction at 0x00007f5e2a16df7f"

  static let rows = [
    Row(
      standardError: "Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range\n"
        + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "Index out of range", line: 42),
    Row(
      standardError: "MyTorch/A.swift:14: Fatal error: shapes (2, 3)\nare not aligned\n" + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "shapes (2, 3)\nare not aligned", line: 42),
    Row(
      standardError: "MyTorch/A.swift:14: Fatal error\n" + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "Fatal error", line: 42),
    Row(
      standardError: "MyTorch/A.swift:15: Precondition failed: pre\n" + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "pre", line: 42),
    Row(
      standardError: "Fatal error: first\nsecond\nMyTorch/A.swift:1: Fatal error: last\n"
        + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "last", line: 42),
    Row(
      standardError: report(4, "Swift runtime failure: Division by zero"),
      signal: SIGILL, kind: .failedCheck, message: "Division by zero", line: 42),
    Row(
      standardError: report(4, illegal), signal: SIGILL, kind: .failedCheck,
      message: "a check failed in closure #1 in _assertionFailure(_:_:file:line:flags:)", line: 42),
    Row(
      standardError: "Could not cast value of type 'Swift.String' (0x1) to 'Swift.Int' (0x2).\n"
        + report(6, "Program crashed: Aborted at 0x0000000000002b8e"),
      signal: SIGABRT, kind: .failedCheck,
      message: "Could not cast value of type 'Swift.String' (0x1) to 'Swift.Int' (0x2).", line: 42),
    Row(
      standardError: "Fatal error: failed to allocate 10737418240 bytes of memory with alignment 0\n"
        + report(6, "Program crashed: Aborted at 0x0000000000002b8e"),
      signal: SIGABRT, kind: .outOfMemory,
      message: "failed to allocate 10737418240 bytes of memory with alignment 0", line: 42),
    Row(
      standardError: report(11, "Program crashed: Bad pointer dereference at 0x00007fff00001230"),
      signal: SIGSEGV, kind: .badPointer, message: "Bad pointer dereference", line: 42),
    Row(
      standardError: report(6, "Program crashed: Aborted at 0x0000000000002b8e"),
      signal: SIGABRT, kind: .other, message: "aborted", line: 42),
    Row(
      standardError: report(3, "Program crashed: Terminated at 0x0000000000007ff8", line: 7),
      signal: nil, kind: .interrupted, message: "interrupted", line: 7),
    Row(standardError: "", signal: SIGILL, kind: .failedCheck, message: "a check failed"),
    Row(standardError: "", signal: SIGSEGV, kind: .badPointer, message: "Bad pointer dereference"),
    Row(standardError: "", signal: SIGKILL, kind: .other, message: "killed from outside"),
    Row(standardError: "", signal: SIGUSR1, kind: .other, message: "signal \(SIGUSR1)"),
    Row(standardError: "", signal: nil, kind: .other, message: "unknown"),
    // What was printed earlier is no reason for what happens later.
    Row(
      standardError: "Fatal error: only a test\n" + report(3, "Program crashed: Terminated at 0x1"),
      signal: nil, kind: .interrupted, message: "interrupted", line: 42),
    Row(
      standardError: "Fatal error: only a test\n"
        + report(11, "Program crashed: Bad pointer dereference at 0x1"),
      signal: SIGSEGV, kind: .badPointer, message: "Bad pointer dereference", line: 42),
    Row(
      standardError: "MyTorch/A.swift:1: Fatal error: text\nswift-runtime: failed to suspend thread 1\n"
        + report(4, illegal),
      signal: SIGILL, kind: .failedCheck, message: "text", line: 42),
    Row(
      standardError: "Fatal error: \u{1B}[2Jgone\n" + report(4, illegal), signal: SIGILL, kind: .failedCheck,
      message: "\\u{1b}[2Jgone", line: 42),
  ]

  @Test(arguments: rows)
  func crashes(row: Row) {
    let crash = Crash(Array(row.standardError.utf8), signal: row.signal)
    #expect(crash.kind == row.kind)
    #expect(crash.message == row.message)
    #expect(crash.location == row.line.map { SourceLocation(file: "Sources/MyTorch/Linear.swift", line: $0) })
  }

  @Test("A place without a line is still a place")
  func noLine() {
    let text = Self.report(3, "Program crashed: Terminated at 0x1")
      .replacingOccurrences(of: ".swift:42:90", with: ".swift")
    let location = Crash(Array(text.utf8), signal: nil).location
    #expect(location == SourceLocation(file: "Sources/MyTorch/Linear.swift", line: nil))
    #expect(location?.description == "Sources/MyTorch/Linear.swift")
  }

  @Test("A check of the gradient buffer is about the line that called it")
  func checkOfTheGradientBuffer() {
    let call = "Linear.forward(_:) + 108 in Worker at /hw/Sources/MyTorch/Linear.swift:42:90"
    let check = "GradientBuffer.spot(of:for:) + 12 in Worker at /hw/Sources/MyTorch/Utils.swift:69:7"
    let text = Self.report(4, Self.illegal)
      .replacingOccurrences(of: call, with: "\(check)\n  2 [ra] 0x0000557f36ed84ee \(call)")
    #expect(text.contains(check))
    #expect(Crash(Array(text.utf8), signal: SIGILL).location?.line == 42)
  }

  @Test("A check of an operation's parts is about whoever recorded it")
  func checkOfAnOperation() {
    let call = "Linear.forward(_:) + 108 in Worker at /hw/Sources/MyTorch/Linear.swift:42:90"
    let calls = [
      "Operation.init(inputs:output:gradientsToUpdate:backwardOperation:) in Worker at /hw/Sources/MyTorch/A.swift:35:7",
      "1 [ra] 0x2 Autograd.addOperation(inputs:output:) in Worker at /hw/Sources/MyTorch/A.swift:93:9",
      "2 [ra] 0x3 \(call)",
    ].joined(separator: "\n")
    let text = Self.report(4, Self.illegal).replacingOccurrences(of: call, with: calls)
    #expect(Crash(Array(text.utf8), signal: SIGILL).location?.line == 42)
    let withoutCheck = text.replacingOccurrences(of: "Operation.init(", with: "helper(")
    #expect(Crash(Array(withoutCheck.utf8), signal: SIGILL).location?.line == 35)
  }

  @Test("A report is complete when its last line is there")
  func completeness() {
    var output = CapturedOutput()
    output.append(Array("\n...\n\nBacktrace to".utf8))
    #expect(!CrashReport.isComplete(output))
    output.append(Array("ok 0.01s\n\n".utf8))
    #expect(CrashReport.isComplete(output))
  }

  @Test("Frames that the program printed before it crashed are not its stack")
  func forgedFrames() {
    let forged = "  0 0x1 f() in Worker at /hw/Sources/MyTorch/Forged.swift:1:1\n"
    let crash = Crash(Array((forged + Self.report(4, Self.illegal)).utf8), signal: SIGILL)
    #expect(crash.location?.file == "Sources/MyTorch/Linear.swift")
  }

  @Test("Any bytes are read without a trap, and only so many")
  func anyBytes() {
    let pieces = [
      "*** Signal ", "4: Backtracing from 0x", "Fatal error: ", " at /", ":", "\n", "[", " 0x", "1 ", " in ",
      "é",
    ]
    var state: UInt64 = 1
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let choice = Int(state >> 33) % (pieces.count + 1)
        bytes += choice < pieces.count ? Array(pieces[choice].utf8) : [UInt8(truncatingIfNeeded: state >> 40)]
      }
      #expect(Crash(bytes, signal: nil).message.utf8.count < 4096)
    }
    let long = Crash(Array("Fatal error: ".utf8) + [UInt8](repeating: 0x61, count: 60_000), signal: SIGILL)
    #expect(long.message == String(repeating: "a", count: 1000))
  }

  @Test(
    "A stack that ends in the C library cannot be walked, but its address gives it away",
    arguments: [("0x00007ffe5376eff8", Crash.Kind.stackOverflow), ("0x00007f5e2a16df70", .badPointer)])
  func stackOverflowInTheCLibrary(address: String, kind: Crash.Kind) {
    let report = """
      *** Signal 11: Backtracing from 0x7f5e2a16df7f... done ***

      *** Program crashed: Bad pointer dereference at \(address) ***

      Thread 0 "Worker" crashed:

      0      0x00007f5e2a16df7f _int_malloc + 623 in libc.so.6

      ...

      Backtrace took 0.01s
      """
    #if arch(x86_64)
      #expect(Crash(Array(report.utf8), signal: SIGSEGV).kind == kind)
    #endif
  }
}
