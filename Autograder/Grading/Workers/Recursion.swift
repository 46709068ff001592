/// Functions that fill a stack by calling each other.
struct Recursion {
  /// With fewer frames than this a stack has not overflown.
  private static let leastFrames = Backtrace.maximumFrames * 3 / 4

  /// How often a function must stand on the visible part of the stack to be taken for a cause.
  private static let leastRepetitions = 4

  /// The call to be named: the first of the students' that comes again and again, or else the first of all.
  let frame: Backtrace.Frame

  /// Looks for functions that come again and again; `nil` if the stack is not full of them.
  init?(_ frames: [Backtrace.Frame]) {
    guard frames.count >= Self.leastFrames else { return nil }
    let occurrences = Dictionary(grouping: frames, by: \.function).mapValues(\.count)
    let repeated = frames.filter { occurrences[$0.function, default: 0] >= Self.leastRepetitions }
    // A few others are on top, if the stack overflowed in something that the recursion calls.
    guard repeated.count >= frames.count / 2 else { return nil }
    let isStudents = { (frame: Backtrace.Frame) in
      Crash.studentFolders.contains { frame.place?.file.hasPrefix($0) == true }
    }
    // The innermost call may just have been entered; the outer ones are where the function calls itself.
    // What `layer(x)` calls is given, and calls `forward` only.
    let own = repeated.first { isStudents($0) && !$0.function.contains(".callAsFunction(") }
    let function = (own ?? repeated.first(where: isStudents) ?? repeated.first)?.function
    guard let frame = repeated.last(where: { $0.function == function }) else { return nil }
    self.frame = frame
  }
}
