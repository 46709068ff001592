/// One error of the compiler: `Sources/MyTorch/NN/Modules/Loss.swift:12:5: error: …`.
struct CompilerError: Equatable {
  let file: String
  let line: Int
  let message: String

  /// The line of the source that the compiler quotes, without what it draws around it.
  let quoted: String?

  /// The errors in what the compiler printed, in order.
  static func errors(in output: String) -> [CompilerError] {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    var seen: Set<String> = []
    return lines.enumerated().compactMap { index, line in
      let parts = line.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, parts[3] == " error", let number = Int(parts[1]), Int(parts[2]) != nil,
        seen.insert(String(line)).inserted
      else { return nil }
      let quote = lines[(index + 1)...].prefix(12).first {
        $0.hasPrefix("\(number) |") || $0.contains(" \(number) |")
      }
      return CompilerError(
        file: String(parts[0]), line: number, message: parts[4].trimmingPrefix { $0 == " " }.description,
        quoted: quote.flatMap { $0.split(separator: "|", maxSplits: 1).last }.map(String.init))
    }
  }
}

extension CompilerError: CustomStringConvertible {
  /// `file:line: message`, and the student's own line.
  var description: String {
    let place = "\(file):\(line): \(message)"
    return quoted.map { "\(place)\n      \($0.trimmingPrefix { $0 == " " })" } ?? place
  }
}
