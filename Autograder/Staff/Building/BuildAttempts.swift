internal import Foundation
internal import Grading

/// Builds workers from some of a hand-in's files and the stubs of the others.
///
/// Every attempt has a folder of its own: what one has left behind is nothing to the next.
struct BuildAttempts {
  private let stubs: [String: Data]
  private let builder: WorkerBuilder
  private let root: WorkFolder
  private var count = 0

  /// Reads the stubs.
  ///
  /// - Parameters:
  ///   - stubs: The folder with the stubs of all files.
  ///   - folder: An empty folder for all attempts.
  init(stubs: URL, builder: WorkerBuilder, folder: URL) throws {
    self.stubs = try Dictionary(
      uniqueKeysWithValues: HandinFiles.paths.map { file in
        (file, try Data(contentsOf: stubs.appendingPathComponent(file)))
      })
    self.builder = builder
    root = try WorkFolder(opening: folder.path)
  }

  /// Compiles, inspects and links `sources`, and stubs in place of the files that are not there.
  mutating func build(_ sources: [String: Data], budget: TimeBudget) throws -> BuildAttempt {
    count += 1
    let place = try root.makeFolder("attempt-\(count)")
    let folder = try place.makeFolder("sources")
    for file in HandinFiles.paths {
      guard let source = sources[file] ?? stubs[file] else { continue }
      try folder.write(source, to: "Sources/\(file)")
    }
    let outcome = try builder.compile(folder, in: place, budget: budget)
    guard let compiled = outcome.product else {
      return BuildAttempt(step: .compile(tookTooLong: outcome.tookTooLong), output: outcome.output)
    }
    guard compiled.refusals.isEmpty else {
      return BuildAttempt(
        step: .inspect(compiled.refusals, sources.mapValues { String(decoding: $0, as: UTF8.self) }))
    }
    let link = try builder.link(compiled, in: place, budget: budget)
    guard let worker = link.product else { return BuildAttempt(step: .link, output: link.output) }
    return BuildAttempt(step: .done(worker: worker))
  }
}
