/// A file of a hand-in whose stub took its place.
public struct LeftOutFile: Equatable, Sendable {
  /// The file, relative to the package: `Sources/MyTorch/NN/Functional.swift`.
  public let file: String

  /// The line of the first error in it, if there is one.
  public let line: Int?

  /// Whether it compiles, but has something in it that has no place in a homework.
  public let isRefused: Bool

  /// Creates a file that was left out.
  public init(file: String, line: Int?, isRefused: Bool) {
    (self.file, self.line, self.isRefused) = (file, line, isRefused)
  }

  /// What became of it: `Functional.swift does not compile (line 55)`.
  public var text: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(name) \(isRefused ? "was refused" : "does not compile")" + (line.map { " (line \($0))" } ?? "")
  }
}

extension GradingResult {
  /// The result in which exercises that came to a stub of a file that was left out say so: what they lack may well be in that file.
  public func explaining(_ leftOut: [LeftOutFile]) -> GradingResult {
    var result = self
    for index in result.exercises.indices {
      guard case .notImplemented(let part, let location?, _) = result.exercises[index].verdict,
        let file = leftOut.first(where: { $0.file == location.file })
      else { continue }
      result.exercises[index].verdict = .notImplemented(part: part, at: nil, leftOut: file)
    }
    return result
  }
}
