internal import NDArrays
internal import NumPyFormat
internal import Stubs
package import Wire

/// One exercise, worked through in a process of its own.
package struct ExerciseRun {
  /// How many bytes of the beginning, and of the end, of each output stream are kept: a backtrace has some kilobytes.
  private static let keptOutput = 1 << 16

  /// An exercise whose time is up loops if it was silent for so much of it.
  private static let loopingPart = 0.45

  let path: String
  let cases: [FixtureCase]
  let worker: String
  let timeout: Double
  let prefix: [String]

  /// What a verdict says if the time is up, in place of how long it was.
  var whenTimeIsUp: String?

  /// How much more time there is if the worker has to wait for a processor, in seconds.
  var patience = 0.0

  /// The functions in which others did not end.
  var suspects: Set<String> = []

  /// An endless loop.
  package struct Loop: Equatable, Sendable {
    /// The students' function in which it is, if that is known.
    package let function: String?

    /// The line, if that is known.
    package let location: SourceLocation?
  }

  package init(
    path: String, cases: [FixtureCase], worker: String, timeout: Double, prefix: [String] = []
  ) {
    self.path = path
    self.cases = cases
    self.worker = worker
    self.timeout = timeout
    self.prefix = prefix
  }

  /// What came back.
  package struct Outcome {
    /// The answers, one for each case from the first on; fewer than cases if the process ended early.
    package let answers: [NamedArrays]

    /// What was recorded in each case of which that is known, by its index; of a case that crashed, too.
    package let records: [Int: OperationRecord]

    /// Why there are not as many answers as cases, or why they cannot be believed; `nil` if all is well.
    package let failure: Verdict?

    /// What the students' code printed.
    package let printed: QuotedText

    /// What it printed in each case.
    package var printedIn: [(name: String, text: QuotedText)] = []

    /// The loop in which the exercise was when its time was up, if it was in one case for most of the time.
    package var loop: Loop?

    /// How long the process ran.
    package let seconds: Double

    /// Whether the exercise itself said what is wrong.
    var isObjection: Bool {
      if case .objection = failure { true } else { false }
    }
  }

  /// What the answer to each case may hold.
  private var sheets: [AnswerSheet] {
    cases.map { AnswerSheet(name: $0.name, given: $0.given, expected: $0.expected) }
  }

  /// Gives a worker all cases and waits for its end.
  ///
  /// - Parameter slot: Where the worker runs; all runs there are of the same program.
  package func perform(in slot: WorkerSlot) -> Outcome {
    let givens = cases.flatMap { entry in
      entry.given.map { (name: "\(entry.name)/\($0.name)", array: $0.array) }
    }
    var command = WorkerCommand(
      executable: worker, arguments: [path], standardInput: NPZ.encode(givens),
      limits: WorkerLimits(wallClock: timeout))
    command.prefix = prefix
    command.limits.patience = patience
    command.suspects = suspects
    // Each case may come with a record.
    let sheets = self.sheets
    command.maximumAnswer = sheets.map(\.maximumLength).max() ?? 0
    command.limits.answers =
      sheets.map(\.maximumLength).reduce(AnswerSheet.room, +) + cases.count * OperationRecord.longest
    command.maximumMessages = 2 * cases.count + 1
    command.keptOutput = Self.keptOutput
    do {
      return outcome(of: try slot.run(command))
    } catch {
      return Outcome(
        answers: [], records: [:], failure: .notGraded(reason: "\(error)"), printed: "", seconds: 0)
    }
  }

  private func outcome(of run: WorkerRun) -> Outcome {
    let (answers, garbled) = decoded(run.messages)
    let errors = String(decoding: run.standardError.bytes, as: UTF8.self)
    let printed = PrintedOutput(run.standardOutput, names: cases.map(\.name), answered: answers.count)
    return Outcome(
      answers: answers, records: records(run.messages),
      failure: garbled ?? failure(of: run, answered: answers.count, errors: errors),
      printed: printed.whole, printedIn: printed.byCase, loop: loop(in: run), seconds: run.seconds)
  }

  /// The loop for which a run was ended; see ``KnownLoops``.
  private func loop(in run: WorkerRun) -> Loop? {
    switch run.ending {
    case .exceeded(.wallClock) where whenTimeIsUp == nil && run.silence > Self.loopingPart * timeout:
      let crash = run.crash
      return Loop(function: crash?.function, location: crash?.location)
    default: return nil
    }
  }

  /// The records among the messages; one that makes no sense is none.
  private func records(_ messages: [Message]) -> [Int: OperationRecord] {
    var records: [Int: OperationRecord] = [:]
    var answered = 0
    for message in messages {
      switch message {
      case .answer: answered += 1
      case .record(let bytes): if records[answered] == nil { records[answered] = OperationRecord(bytes) }
      case .objection, .leaving: break
      }
    }
    return records
  }

  /// The answers among the messages, up to the first that is none.
  private func decoded(_ messages: [Message]) -> ([NamedArrays], Verdict?) {
    let sheets = self.sheets
    var answers: [NamedArrays] = []
    for message in messages {
      guard case .answer(let bytes) = message else { continue }
      guard answers.count < cases.count else {
        return (answers, .garbled(problem: "more answers than cases"))
      }
      do {
        answers.append(try sheets[answers.count].read(bytes))
      } catch {
        return (answers, .garbled(problem: QuotedText("\(error)")))
      }
    }
    return (answers, nil)
  }

  /// Why the run did not end with one answer to each case, if it did not.
  private func failure(of run: WorkerRun, answered: Int, errors: String) -> Verdict? {
    // A process that was ended may have been sending something; that it is incomplete is no news.
    if let problem = run.wireFailure, !run.wasEnded { return .garbled(problem: QuotedText("\(problem)")) }
    for case .objection(let reason) in run.messages {
      return .objection(reason: QuotedText(reason))
    }
    switch run.ending {
    case .exceeded(.wallClock(let seconds)):
      let limit = whenTimeIsUp ?? "\(ExceededLimit.wallClock(seconds: seconds))"
      return .exceeded(limit: limit, at: run.crash?.location)
    case .exceeded(let limit):
      return .exceeded(limit: "\(limit)", at: run.crash?.location)
    case .signalled(let signal):
      let crash = Crash(run.standardError.bytes, signal: signal)
      if run.messages.contains(.leaving) {
        return .leftEarly(status: Self.exitStatus(in: crash.message), at: crash.location)
      }
      return .crashed(message: QuotedText(crash.message), at: crash.location)
    case .exited(NotImplemented.exitStatus):
      return Self.missingPart(in: errors)
    case .exited(let status):
      return status == 0 && answered == cases.count ? nil : .leftEarly(status: status, at: nil)
    }
  }

  /// The status in the worker's message `exit(3) was called`.
  private static func exitStatus(in message: String) -> Int32 {
    message.hasPrefix("exit(") ? Int32(message.dropFirst("exit(".count).prefix { $0 != ")" }) ?? 0 : 0
  }

  /// The part that a stub named before it ended the process, and where the stub is: `expBackward (MyTorch/Functional.swift:88)`.
  private static func missingPart(in errors: String) -> Verdict {
    let line = errors.split(separator: "\n").last { $0.hasPrefix(NotImplemented.prefix) }
    let part = line?.dropFirst(NotImplemented.prefix.count).prefix { $0 != " " } ?? ""
    let isName =
      !part.isEmpty && part.count <= 60
      && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    guard isName, let line else { return .notImplemented(part: Verdict.unknownPart) }
    let place = line.drop { $0 != "/" }.dropFirst().prefix { $0 != ")" }.split(separator: ":")
    guard place.count == 2, let number = Int(place[1]),
      let file = HomeworkFiles.paths.first(where: { $0.hasSuffix("/\(place[0])") })
    else { return .notImplemented(part: String(part)) }
    return .notImplemented(part: String(part), at: SourceLocation(file: "Sources/\(file)", line: number))
  }
}
