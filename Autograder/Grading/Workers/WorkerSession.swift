internal import Foundation
internal import Wire

/// Follows a running worker to its end.
struct WorkerSession {
  /// How often the grader looks at a worker from which it hears nothing, in milliseconds.
  private static let interval: Int32 = 20

  /// How long a worker has, after its time is up, to say where it is: a part of its time, and two seconds at most.
  private var grace: Duration {
    min(.seconds(2), max(.milliseconds(500), command.limits.duration * 0.4))
  }

  private let command: WorkerCommand
  private var program: any RunningProgram
  private let start = SuspendingClock.now
  private var input: InputFeed
  private var output: OutputStream
  private var errors: OutputStream
  private var answers: OutputStream
  private var decoder: MessageDecoder
  private var captured: (output: CapturedOutput, errors: CapturedOutput)
  private var exceeded: ExceededLimit?
  private var deadline: SuspendingClock.Instant
  private var isKilled = false

  /// When the last part of an answer arrived.
  private var lastHeard: SuspendingClock.Instant

  /// The time that the worker had to wait for a processor and got back.
  private var forgiven = Duration.zero

  /// How long nothing had arrived when the time was up.
  private var silence = Duration.zero

  /// Whether the worker was asked where it is before its time was up.
  private var wasAsked = false

  /// Whether it has said so.
  private var hasSaid = false

  /// - Parameter streams: The pipes of the program, of which the grader's ends are closed at the end.
  init(command: WorkerCommand, streams: WorkerStreams, program: some RunningProgram) {
    self.command = command
    self.program = program
    input = InputFeed(streams.input.writing, bytes: command.standardInput)
    output = OutputStream(streams.output.reading)
    errors = OutputStream(streams.errors.reading)
    answers = OutputStream(streams.answers.reading)
    captured = (CapturedOutput(capacity: command.keptOutput), CapturedOutput(capacity: command.keptOutput))
    decoder = MessageDecoder(
      maximumPayload: command.maximumAnswer, maximumTotal: command.limits.answers,
      maximumMessages: command.maximumMessages)
    deadline = start.advanced(by: command.limits.duration)
    lastHeard = start
  }

  /// Feeds and reads until the worker has ended, then says what came of it.
  mutating func follow() -> WorkerRun {
    let interval = Duration.milliseconds(command.countingInterval)
    var nextCount = start.advanced(by: interval)
    while !program.hasEnded() {
      exchange()
      enforceDeadline()
      lookForKnownLoop()
      if SuspendingClock.now >= nextCount {
        enforceFamilySize()
        nextCount = SuspendingClock.now.advanced(by: interval)
      }
    }
    let duration = SuspendingClock.now - start
    let end = program.finish(after: duration)
    // Nobody writes any more; what is still in the pipes is little.
    readAll()
    input.close()
    for stream in [output, errors, answers] { stream.close() }
    decoder.finish()
    captured.errors.append(end.lastWords[...])
    let ending = WorkerEnding(
      end, exceeded: exceeded, limits: command.limits, standardError: captured.errors.bytes)
    return WorkerRun(
      messages: decoder.messages, wireFailure: decoder.failure, ending: ending,
      standardOutput: captured.output, standardError: captured.errors,
      seconds: duration / .seconds(1), silence: silence / .seconds(1))
  }

  /// Waits until something can be read or written, or for a moment, and does it.
  private mutating func exchange() {
    var entries = [output, errors, answers].filter(\.isOpen).map {
      pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
    }
    // With all of its descriptors closed, a worker has mostly ended.
    let wait = entries.isEmpty && program.news == nil ? 1 : Self.interval
    if let news = program.news { entries.append(pollfd(fd: news, events: Int16(POLLIN), revents: 0)) }
    if input.isOpen { entries.append(pollfd(fd: input.descriptor, events: Int16(POLLOUT), revents: 0)) }
    guard poll(&entries, nfds_t(entries.count), wait) > 0 else { return }
    input.feed()
    readAll()
  }

  private mutating func readAll() {
    let limits = command.limits
    output.read { captured.output.append($0) }
    if captured.output.total > limits.output { stop(.standardOutput(bytes: limits.output)) }
    errors.read { captured.errors.append($0) }
    if captured.errors.total > limits.output { stop(.standardError(bytes: limits.output)) }
    let heard = answers.total
    answers.read { decoder.feed($0) }
    if answers.total > heard { lastHeard = SuspendingClock.now }
    if answers.total > limits.answers { stop(.answers(bytes: limits.answers)) }
  }

  private mutating func enforceDeadline() {
    guard SuspendingClock.now >= deadline || hasBacktrace else { return }
    guard exceeded == nil else {
      killWorker()
      return
    }
    guard !extendDeadline() else { return }
    exceeded = .wallClock(seconds: command.limits.wallClock)
    silence = max(.zero, SuspendingClock.now - lastHeard - forgiven)
    deadline = SuspendingClock.now.advanced(by: grace)
    program.askForBacktrace()
  }

  /// Gives the worker the time back that it had to wait for a processor; false if it had enough.
  private mutating func extendDeadline() -> Bool {
    let waited = min(program.waitingTime, .seconds(max(0, command.limits.patience)))
    // One that was silent for half of its time while it ran has had enough.
    let missing = command.limits.duration / 2 - (SuspendingClock.now - lastHeard - waited)
    let more = min(waited - forgiven, missing)
    guard more > .milliseconds(50) else {
      forgiven = max(.zero, waited)
      return false
    }
    deadline = SuspendingClock.now.advanced(by: more)
    forgiven += more
    return true
  }

  /// Asks a worker that is silent where it is, once, and ends it if it is where others did not end.
  private mutating func lookForKnownLoop() {
    guard !command.suspects.isEmpty, exceeded == nil else { return }
    if wasAsked {
      guard !hasSaid, CrashReport.isComplete(captured.errors) else { return }
      hasSaid = true
      let place = Crash(captured.errors.bytes, signal: nil).function
      if let place, command.suspects.contains(place) { stop(.knownLoop(seconds: KnownLoops.patience)) }
    } else if SuspendingClock.now - lastHeard >= .seconds(KnownLoops.patience),
      SuspendingClock.now - lastHeard - program.waitingTime >= .seconds(KnownLoops.patience)
    {
      wasAsked = true
      program.askForBacktrace()
    }
  }

  /// Whether the program, its time being up, has said where it is.
  ///
  /// It then goes on, so it is killed.
  private var hasBacktrace: Bool {
    exceeded != nil && CrashReport.isComplete(captured.errors)
  }

  private mutating func enforceFamilySize() {
    #if os(Linux)
      guard exceeded == nil else { return }
      let limits = command.limits
      let size = program.familySize
      if size.processes > limits.processes { return stop(.processes(count: limits.processes)) }
      // The kernel limits each process; several of them together are stopped here. What they share is counted twice.
      if size.processes > 0, size.memory / 2 > limits.memory { stop(.memory(bytes: limits.memory)) }
    #endif
  }

  private mutating func stop(_ limit: ExceededLimit) {
    if exceeded == nil { exceeded = limit }
    killWorker()
  }

  private mutating func killWorker() {
    guard !isKilled else { return }
    isKilled = true
    program.kill()
  }
}
