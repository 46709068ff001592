/// The parts of what Swift's runtime and its backtracer print about a crash, safe to show.
struct CrashReport {
  /// The end of a text that is read, in bytes.
  private static let maximumLength = 1 << 16

  /// How much of a message is kept: lines, and characters of each.
  private static let maximumMessageLines = 20
  private static let maximumLineLength = 1000

  /// What a check says before its own text.
  private static let checkPrefixes = ["Fatal error: ", "Precondition failed: ", "Assertion failed: "]
  private static let bareChecks = ["Fatal error", "Precondition failed", "Assertion failed"]

  /// The message of the failed check, if one printed any.
  let checkMessage: String?

  /// What the backtracer says of a check that prints nothing: `Division by zero`.
  let runtimeMessage: String?

  /// What the backtracer says of a signal: `Bad pointer dereference`.
  let signalMessage: String?

  /// The address that could not be used, if the backtracer names one.
  private let address: UInt64?

  /// The signal the backtracer names.
  let signal: Int32?

  /// The stack.
  let backtrace: Backtrace

  init(_ standardError: [UInt8]) {
    let text = PrintableText(standardError.suffix(Self.maximumLength)).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let beginning = lines.lastIndex { Self.signal(in: $0) != nil }
    signal = beginning.flatMap { Self.signal(in: lines[$0]) }
    let report = beginning.map { lines[$0...] } ?? []
    runtimeMessage = Self.headline("Swift runtime failure", in: report)
    signalMessage = Self.headline("Program crashed", in: report)
    address = Self.address(in: report)
    backtrace = Backtrace(report)
    checkMessage = Self.checkMessage(in: lines[..<(beginning ?? lines.endIndex)])
  }

  /// Whether standard error ends as the backtracer does: `Backtrace took 0.01s`.
  static func isComplete(_ standardError: CapturedOutput) -> Bool {
    let end = String(decoding: standardError.suffix(100), as: UTF8.self)
    return end[...].lastRange(of: "\nBacktrace took ") != nil
  }

  /// Whether the runtime could not allocate memory: `failed to allocate 8388640 bytes of memory with alignment 8`.
  var isAllocationFailure: Bool {
    guard let checkMessage else { return false }
    return checkMessage.hasPrefix("failed to allocate ") && checkMessage.contains(" bytes of memory")
  }

  /// Whether the program read or wrote where it may not.
  var isBadPointer: Bool {
    signalMessage?.hasPrefix("Bad pointer dereference") == true
  }

  /// Whether the program ran into the end of its stack at a place from which the stack cannot be walked: in the C
  /// library, which keeps no frame pointers.
  ///
  /// Linux puts a program's stack into the last 16 GiB of its address space, and hardly anything else.
  var isBeyondStack: Bool {
    #if os(Linux) && arch(x86_64)
      let lowest: UInt64 = 0x7FFB_F000_0000
    #elseif os(Linux) && arch(arm64)
      let lowest: UInt64 = 0xFFFB_F000_0000
    #else
      let lowest = UInt64.max
    #endif
    guard isBadPointer, let address, backtrace.frames.count <= 2 else { return false }
    return address >= lowest && address <= lowest | 0x000F_FFFF_FFFF
  }

  /// The number in `*** Program crashed: Bad pointer dereference at 0x00007fff00001230 ***`.
  private static func address(in lines: ArraySlice<Substring>) -> UInt64? {
    guard let line = lines.first(where: { $0.hasPrefix("*** Program crashed: ") }),
      let start = line.lastRange(of: " at 0x")
    else { return nil }
    return UInt64(line[start.upperBound...].prefix { $0.isHexDigit }, radix: 16)
  }

  /// The number in `*** Signal 4: Backtracing from 0x7f5e2a16df7f... done ***`.
  private static func signal(in line: Substring) -> Int32? {
    guard line.hasPrefix("*** Signal "), line.lastRange(of: ": Backtracing from 0x") != nil else {
      return nil
    }
    return Int32(line.dropFirst("*** Signal ".count).prefix { $0.isASCII && $0.isNumber })
  }

  /// The text in `*** Swift runtime failure: Division by zero ***` and in
  /// `*** Program crashed: Bad pointer dereference at 0x00007fff00001230 ***`.
  private static func headline(_ title: String, in lines: ArraySlice<Substring>) -> String? {
    let beginning = "*** \(title): "
    guard var text = lines.first(where: { $0.hasPrefix(beginning) })?.dropFirst(beginning.count) else {
      return nil
    }
    if text.hasSuffix(" ***") { text = text.dropLast(4) }
    if let address = text.lastRange(of: " at 0x") { text = text[..<address.lowerBound] }
    return String(text.prefix(maximumLineLength))
  }

  /// The last check's message and the lines that follow, since a message may have several.
  private static func checkMessage(in lines: ArraySlice<Substring>) -> String? {
    guard let first = lines.lastIndex(where: { checkText(in: $0) != nil }),
      let beginning = checkText(in: lines[first])
    else { return nil }
    // The runtime's remarks about its own troubles are no part of the message.
    let more = lines[(first + 1)...].prefix { !$0.hasPrefix("swift-runtime: ") }.prefix(
      maximumMessageLines - 1)
    return ([beginning] + more).map { $0.prefix(maximumLineLength) }.joined(separator: "\n")
  }

  /// The text after `Swift/ContiguousArrayBuffer.swift:692: Fatal error: `, or a failed cast's whole line.
  private static func checkText(in line: Substring) -> Substring? {
    if line.hasPrefix("Could not cast value of type ") { return line }
    for prefix in checkPrefixes {
      if line.hasPrefix(prefix) { return line.dropFirst(prefix.count) }
      if let range = line.firstRange(of: ": \(prefix)") { return line[range.upperBound...] }
    }
    for text in bareChecks where line.hasSuffix(": \(text)") { return Substring(text) }
    return nil
  }
}
