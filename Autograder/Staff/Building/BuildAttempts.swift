internal import Foundation

/// Builds workers from some of a hand-in's files and the stubs of the others.
struct BuildAttempts {
  let stubs: URL
  let builder: WorkerBuilder
  let folder: URL

  /// What came of one attempt.
  struct Attempt {
    private static let maximumErrors = 3

    /// The worker, if all went well.
    let worker: String?

    /// What the compiler printed otherwise.
    let output: String

    /// Whether it was the exercises that could not use the MyTorch, which compiled.
    let isLink: Bool

    /// Whether the compiler was ended before it was done.
    let tookTooLong: Bool

    /// The files of the hand-in that the errors name.
    var filesNamed: [String] {
      let named = Set(CompilerError.errors(in: output).map(\.file))
      return HandinFiles.paths.filter { named.contains("Sources/\($0)") }
    }

    /// Why `file` is left out: the errors in it, or those that it causes elsewhere.
    func texts(about file: String) -> [String] {
      let all = CompilerError.errors(in: output)
      let own = all.filter { $0.file == "Sources/\(file)" }
      let texts = (own.isEmpty ? all : own).prefix(Self.maximumErrors).map(\.description)
      guard texts.isEmpty || isLink else { return texts }
      let first =
        texts.first ?? output.split(separator: "\n").last { $0.contains("error: ") }.map(Self.message)
      guard isLink else { return [first ?? "the build failed"] }
      return ["the exercises cannot use it: \(first ?? "it does not link")"]
    }

    private static func message(_ line: Substring) -> String {
      line.firstRange(of: "error: ").map { String(line[$0.upperBound...]) } ?? String(line)
    }
  }

  /// Compiles and links `sources`, and stubs in place of the files that are not there.
  func build(_ sources: [String: Data]) throws -> Attempt {
    try layOut(sources)
    let result = try builder.compileMyTorch(in: folder)
    guard result.succeeded else {
      return Attempt(worker: nil, output: result.output, isLink: false, tookTooLong: result.tookTooLong)
    }
    let link = try builder.linkWorker(in: folder)
    return Attempt(worker: link.worker, output: link.output, isLink: true, tookTooLong: false)
  }

  private func layOut(_ sources: [String: Data]) throws {
    for file in HandinFiles.paths {
      let target = folder.appendingPathComponent("Sources/\(file)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (sources[file] ?? Data(contentsOf: stubs.appendingPathComponent(file))).write(to: target)
    }
  }
}
