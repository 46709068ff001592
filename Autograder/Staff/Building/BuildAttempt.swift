/// What came of one attempt to build a worker.
struct BuildAttempt {
  /// How far it came.
  enum Step {
    /// The compiler refused; or it was ended before it was done.
    case compile(tookTooLong: Bool)

    /// Something in what it made has no place in a homework; the texts of the files that were compiled are for finding out
    /// in which of them.
    case inspect([Refusal], [String: String])

    /// The exercises could not use it.
    case link

    /// A worker was linked.
    case done(worker: String)
  }

  private static let maximumErrors = 3

  let step: Step

  /// What the compiler or the linker printed.
  var output = ""

  /// The worker, if all went well.
  var worker: String? { if case .done(let worker) = step { worker } else { nil } }

  /// Whether MyTorch compiled, and the exercises could not use it.
  var isLink: Bool { if case .link = step { true } else { false } }

  /// Whether it compiled, but is not taken.
  var isRefused: Bool { if case .inspect = step { true } else { false } }

  /// Whether the compiler was ended before it was done.
  var tookTooLong: Bool { if case .compile(true) = step { true } else { false } }

  /// The files of the hand-in that the errors name.
  var filesNamed: [String] {
    if case .inspect(let refusals, let sources) = step {
      let named = refusals.flatMap { $0.files(in: sources) }
      return HandinFiles.paths.filter(named.contains)
    }
    let named = Set(CompilerError.errors(in: output).map(\.file))
    return HandinFiles.paths.filter { named.contains("Sources/\($0)") }
  }

  /// Why `file` is left out: the errors in it, or those that it causes elsewhere.
  func texts(about file: String) -> [String] {
    if case .inspect(let refusals, let sources) = step {
      let own = refusals.filter { $0.files(in: sources).contains(file) }
      return (own.isEmpty ? refusals : own).prefix(Self.maximumErrors).map(\.description)
    }
    let all = CompilerError.errors(in: output)
    let own = all.filter { $0.file == "Sources/\(file)" }
    let texts = (own.isEmpty ? all : own).prefix(Self.maximumErrors).map(\.description)
    guard texts.isEmpty || isLink else { return texts }
    let first =
      texts.first ?? output.split(separator: "\n").first { $0.contains("error: ") }.map(Self.message)
    guard isLink else { return [first ?? "the build failed"] }
    return ["the exercises cannot use it: \(first ?? "it does not link")"]
  }

  /// The line of the compiler's first error in `file`; `nil` if it found none there.
  func firstLine(in file: String) -> Int? {
    guard !isRefused else { return nil }
    return CompilerError.errors(in: output).first { $0.file == "Sources/\(file)" }?.line
  }

  private static func message(_ line: Substring) -> String {
    line.firstRange(of: "error: ").map { String(line[$0.upperBound...]) } ?? String(line)
  }
}
