internal import Foundation

/// A worker built around a hand-in; files that do not compile are replaced by their stubs.
struct HandinBuild {
  /// A file that was left out, and why.
  struct LeftOut: Equatable {
    let file: String
    let errors: [String]
  }

  /// The worker.
  let worker: String

  /// The files that were replaced by their stubs, in the order in which they were found.
  let leftOut: [LeftOut]

  /// Nothing could be built at all.
  struct Failure: Error, CustomStringConvertible {
    let output: String

    var description: String { "no worker could be built, not even from the stubs:\n\(output.prefix(2000))" }
  }

  private static let maximumErrors = 3

  /// Lays the sources out in `folder`, builds, and replaces files by their stubs until the build succeeds.
  ///
  /// - Parameters:
  ///   - sources: The hand-in, by path below `Sources`.
  ///   - stubs: The folder with the stubs of all files, `Handout/Sources`.
  init(_ sources: [String: Data], stubs: URL, builder: WorkerBuilder, in folder: URL) throws {
    var remaining = sources
    var leftOut: [LeftOut] = []
    while true {
      try Self.layOut(remaining, stubs: stubs, in: folder)
      let result = try builder.compileMyTorch(in: folder)
      if !result.succeeded {
        let errors = CompilerError.errors(in: result.output)
        let blamed = Self.blame(errors, among: remaining)
        guard !blamed.isEmpty else { throw Failure(output: result.output) }
        for file in blamed {
          remaining[file] = nil
          leftOut.append(
            LeftOut(
              file: file, errors: Self.text(errors.filter { $0.file == "Sources/\(file)" }, result.output)))
        }
        continue
      }
      let link = try builder.linkWorker(in: folder)
      if let worker = link.worker {
        self.worker = worker
        self.leftOut = leftOut
        return
      }
      let file = try Self.culprit(among: remaining, stubs: stubs, builder, folder)
      guard let file else { throw Failure(output: link.output) }
      remaining[file] = nil
      let errors = CompilerError.errors(in: link.output)
      leftOut.append(
        LeftOut(
          file: file,
          errors: ["the exercises cannot use it: \(errors.first?.message ?? "it does not link")"]))
    }
  }

  /// The files that errors name; if they name none that is left, all that are left.
  private static func blame(_ errors: [CompilerError], among sources: [String: Data]) -> [String] {
    let named = Set(errors.map(\.file))
    let blamed = HandinFiles.paths.filter { sources[$0] != nil && named.contains("Sources/\($0)") }
    return blamed.isEmpty ? HandinFiles.paths.filter { sources[$0] != nil } : blamed
  }

  /// The one file without which the exercises compile; if no single one is it, the first.
  private static func culprit(
    among sources: [String: Data], stubs: URL, _ builder: WorkerBuilder, _ folder: URL
  ) throws -> String? {
    let candidates = HandinFiles.paths.filter { sources[$0] != nil }
    for file in candidates {
      var without = sources
      without[file] = nil
      try layOut(without, stubs: stubs, in: folder)
      if try builder.compileMyTorch(in: folder).succeeded, try builder.linkWorker(in: folder).worker != nil {
        return file
      }
    }
    return candidates.first
  }

  private static func layOut(_ sources: [String: Data], stubs: URL, in folder: URL) throws {
    for file in HandinFiles.paths {
      let target = folder.appendingPathComponent("Sources/\(file)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (sources[file] ?? Data(contentsOf: stubs.appendingPathComponent(file))).write(to: target)
    }
  }

  private static func text(_ errors: [CompilerError], _ output: String) -> [String] {
    guard !errors.isEmpty else {
      return [
        output.split(separator: "\n").last(where: { $0.contains("error") }).map(String.init)
          ?? "the build failed"
      ]
    }
    return errors.prefix(maximumErrors).map(\.description)
  }
}
