import Foundation
import Testing
import Wire

@testable import Grading

@Suite("WorkerProcess")
struct WorkerProcessTests {
  // MARK: What a worker is given

  @Test func standardInputArrivesWhole() throws {
    let input = (0..<(3 << 18)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let run = try WorkerFixture.run("echo") { $0.standardInput = input }
    #expect(run.standardOutput.total == input.count)
    let headIsRight = run.standardOutput.head == Array(input.prefix(1 << 18))
    let tailIsRight = run.standardOutput.tail == input.suffix(1 << 18)
    #expect(headIsRight && tailIsRight)
  }

  @Test("A worker that does not read its input does not end the grader")
  func unreadInput() throws {
    let run = try WorkerFixture.run("exit-3") { $0.standardInput = [UInt8](repeating: 0, count: 8 << 20) }
    #expect(run.ending == .exited(3))
  }

  @Test func streamsAreKeptApart() throws {
    let run = try WorkerFixture.run("print")
    #expect(run.standardOutput.text == "out\n")
    #expect(run.standardError.text == "err\n")
    #expect(run.messages.isEmpty)
  }

  @Test func environmentIsClean() throws {
    let run = try WorkerFixture.run("environment") {
      $0.environment = ["COLOUR": "green"]
      $0.workingFolder = "/"
    }
    // The shell that sets the limits may add variables about itself.
    let fromTheShell: Set<Substring> = ["PWD", "SHLVL", "_"]
    let variables = run.standardOutput.text.split(separator: "\n").filter {
      !fromTheShell.contains($0.prefix { $0 != "=" })
    }
    #expect(variables.sorted() == ["COLOUR=green", "HOME=/", "TMPDIR=/"])
  }

  @Test func workingFolderIsPrivateAndRemoved() throws {
    let (first, second) = (try WorkerFixture.run("folder"), try WorkerFixture.run("folder"))
    let folders = [first, second].map { $0.standardOutput.text.trimmingCharacters(in: .newlines) }
    #expect(folders[0] != folders[1])
    #expect(folders.allSatisfy { $0.contains("/worker-") })
    #expect(folders.allSatisfy { !FileManager.default.fileExists(atPath: $0) })
  }

  @Test("What a worker leaves in its folder is removed, however deep and however closed")
  func litterIsRemoved() throws {
    let folder = try PrivateFolder.create()
    _ = try WorkerFixture.run("litter") { $0.workingFolder = folder }
    #expect(FileManager.default.fileExists(atPath: "\(folder)/nested/nested"))
    PrivateFolder.remove(folder)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("A worker has its own descriptors and none of another's, also when many start at once")
  func descriptors() {
    let lists = parallelMap(Array(0..<24), jobs: 8) { _ in
      (try? WorkerFixture.run("descriptors"))?.standardOutput.text
    }
    #expect(Set(lists) == ["0 1 2 3\n"])
  }

  @Test func noSignalIsBlocked() throws {
    var (signals, former) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, &former)
    let run = try WorkerFixture.run("signals")
    pthread_sigmask(SIG_SETMASK, &former, nil)
    #expect(run.standardOutput.text == "0\n")
  }

  @Test func openFilesAreLimited() throws {
    #expect(try WorkerFixture.run("many-files").standardOutput.text == "true\n")
    #expect(
      try WorkerFixture.run("many-files") { $0.limits.openFiles = 256 }.standardOutput.text == "false\n")
  }

  @Test("A prefix runs the worker, and passes a signal on as a shell does")
  func prefix() throws {
    let shell = ["/bin/sh", "-c", "echo before; \"$@\"; exit $?", "sh"]
    let run = try WorkerFixture.run("print") { $0.prefix = shell }
    #expect(run.standardOutput.text == "before\nout\n")
    #expect(try WorkerFixture.run("killed") { $0.prefix = shell }.ending == .signalled(SIGKILL))
    #expect(try WorkerFixture.run("exit-3") { $0.prefix = shell }.ending == .exited(3))
  }

  // MARK: What a worker sends

  @Test(
    arguments: [
      ("answer-twice", [.answer([1, 2, 3]), .answer([])], nil),
      ("object", [.objection("no such layer")], nil),
      ("leave", [.leaving], nil),
      ("print", [], nil),
      ("garbage", [], .unknownKind(0x74)),
      ("half-message", [], .endedInsideMessage(missing: 2)),
      ("huge-claim", [], .tooLong(claimed: .max, limit: 16 << 20)),
    ] as [(String, [Message], MessageDecoder.Failure?)])
  func messages(behaviour: String, messages: [Message], failure: MessageDecoder.Failure?) throws {
    let run = try WorkerFixture.run(behaviour)
    #expect(run.messages == messages)
    #expect(run.wireFailure == failure)
  }

  @Test func largeAnswersArriveWhole() throws {
    let run = try WorkerFixture.run("answer-large")
    let isWhole = run.messages == [.answer([UInt8](repeating: 7, count: 3 << 20))]
    #expect(isWhole)
  }

  @Test func messagesAreCounted() throws {
    let run = try WorkerFixture.run("many-messages") { $0.maximumMessages = 20 }
    #expect(run.messages.count == 20)
    #expect(run.wireFailure == .tooManyMessages(limit: 20))
  }

  @Test func floodedOutputIsKeptInPart() throws {
    let run = try WorkerFixture.run("flood-output")
    #expect(run.standardOutput.total > 1 << 20)
    #expect(run.standardOutput.bytes.count < 1 << 20)
  }

  @Test("As much output is kept as is asked for", arguments: [(0, 1 << 15), (1 << 20, 0)])
  func keptOutput(kept: Int, omitted: Int) throws {
    let run = try WorkerFixture.run("echo") {
      $0.standardInput = [UInt8](repeating: 0x61, count: 1 << 15)
      $0.keptOutput = kept
    }
    #expect(run.standardOutput.total == 1 << 15)
    #expect(run.standardOutput.omitted == omitted)
  }

  // MARK: Where a worker crashed

  @Test(arguments: [
    ("index", "Index out of range", 8),
    ("nil", "Unexpectedly found nil while unwrapping an Optional value", 14),
    ("fatal-error", "shapes (1, 5) and (3, 5)\nare not aligned", 23),
    ("recursion", "stack overflow: recursesWithoutEnd(_:) calls itself without end", 27),
  ])
  func crashes(behaviour: String, message: String, line: Int) throws {
    let crash = try #require(try WorkerFixture.run(behaviour).crash)
    #expect(crash.message == message)
    #expect(crash.location == SourceLocation(file: "Sources/MyTorch/Faults.swift", line: line))
  }

  @Test("An endless loop is found")
  func endlessLoop() throws {
    // The line is not always known, see `Backtrace.Place`; on a busy computer, the shortest time ends before the loop begins.
    var crash: Crash?
    for seconds in [3.0, 20, 120] where crash?.location == nil {
      crash = try WorkerFixture.run("spin") { $0.limits.wallClock = seconds }.crash
    }
    #expect(crash?.kind == .interrupted)
    #expect(crash?.location?.file == "Sources/MyTorch/Faults.swift")
  }

  @Test(arguments: [("exit-3", false), ("print", false), ("killed", true)])
  func onlyAWorkerThatDidNotExitHasCrashed(behaviour: String, hasCrashed: Bool) throws {
    #expect((try WorkerFixture.run(behaviour).crash != nil) == hasCrashed)
  }

  // MARK: What cannot be run

  @Test func missingProgram() {
    #expect(throws: WorkerStartError.notExecutable(path: "/no/such/program")) {
      try WorkerProcess(command: WorkerCommand(executable: "/no/such/program")).run()
    }
  }

  @Test func missingPrefix() {
    #expect(throws: WorkerStartError.notExecutable(path: "/no/such/sandbox")) {
      try WorkerFixture.run("print") { $0.prefix = ["/no/such/sandbox"] }
    }
  }

  @Test("If a limit or the folder is refused, the program is not run")
  func missingFolder() throws {
    let run = try WorkerFixture.run("print") { $0.workingFolder = "/no/such/folder" }
    #expect(run.ending == .exited(125))
    #expect(run.standardOutput.text.isEmpty)
  }
}
