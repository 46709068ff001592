internal import Foundation

/// What Swift's backtracer says about a crash: data from a program that may print anything.
struct Crash {
  /// The message of the failed check, or the name of the signal.
  let message: String?

  /// The first place in the students' sources on the stack.
  let location: SourceLocation?

  /// Reads what a worker left on standard error.
  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    message = lines.lazy.compactMap(Self.message).first
    location = lines.lazy.compactMap(Self.location).first
  }

  private static func message(in line: String) -> String? {
    guard let range = line.range(of: "Fatal error: ") else { return nil }
    return String(line[range.upperBound...])
  }

  /// The place in a line like `3 [ra] 0x… f(_:) + 100 in Worker at /…/Sources/MyTorch/Utils.swift:2:50`.
  private static func location(in line: String) -> SourceLocation? {
    guard let folder = line.range(of: "Sources/MyTorch/"), line[..<folder.lowerBound].contains(" at ") else {
      return nil
    }
    let parts = line[folder.lowerBound...].split(separator: ":")
    guard parts.count >= 2, let number = Int(parts[1]) else { return nil }
    return SourceLocation(file: String(parts[0]), line: number)
  }
}
