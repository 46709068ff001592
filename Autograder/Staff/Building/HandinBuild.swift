internal import Foundation

/// A worker built around a hand-in; files with which it cannot be built are replaced by their stubs.
struct HandinBuild {
  /// A file that was left out, and why.
  struct LeftOut: Equatable {
    let file: String
    let errors: [String]
  }

  /// The worker.
  let worker: String

  /// The files that were replaced by their stubs, in the order of ``HandinFiles/paths``.
  let leftOut: [LeftOut]

  /// What the hand-in lacks and was taken from the stubs, a line each.
  private(set) var completions: [String] = []

  /// Nothing could be built at all.
  struct Failure: Error, CustomStringConvertible {
    let output: String

    var description: String { "no worker could be built, not even from the stubs:\n\(output.prefix(2000))" }
  }

  /// How long all attempts together may take, in seconds; what was not tried by then is left out.
  private static let budget = Duration.seconds(150)

  /// Lays the sources out in `folder` and builds, with as many of the files as possible.
  ///
  /// The compiler's errors mostly name the file that is wrong. Where they do not, since a type that is missing in one file
  /// is missed in another, the file is looked for without which the rest can be built; and if there is no such file, the
  /// files are taken one after the other, each if it can be built with those before.
  ///
  /// - Parameters:
  ///   - sources: The hand-in, by path below `Sources`.
  ///   - stubs: The folder with the stubs of all files, `Handout/Sources`.
  init(_ sources: [String: Data], stubs: URL, builder: WorkerBuilder, in folder: URL) throws {
    let attempts = BuildAttempts(stubs: stubs, builder: builder, folder: folder)
    let deadline = SuspendingClock.now.advanced(by: Self.budget)
    let whole = try attempts.build(sources)
    if let worker = whole.worker {
      (self.worker, leftOut) = (worker, [])
      return
    }
    if whole.isLink, let missing = try MissingParts(of: sources, output: whole.output, stubs: stubs),
      let worker = try attempts.build(missing.sources).worker
    {
      (self.worker, leftOut) = (worker, [])
      completions = missing.added.map { "\($0.file) has no \($0.name); the stub took its place" }
      return
    }
    let named = whole.filesNamed.filter { sources[$0] != nil }
    if !named.isEmpty, let worker = try attempts.build(sources.without(named)).worker {
      (self.worker, leftOut) = (worker, named.map { LeftOut(file: $0, errors: whole.texts(about: $0)) })
      return
    }
    // A file that keeps the compiler busy would do so again and again.
    if !whole.tookTooLong {
      for file in HandinFiles.paths
      where sources[file] != nil && named != [file] && SuspendingClock.now < deadline {
        guard let worker = try attempts.build(sources.without([file])).worker else { continue }
        (self.worker, leftOut) = (worker, [LeftOut(file: file, errors: whole.texts(about: file))])
        return
      }
    }
    (worker, leftOut) = try Self.oneByOne(sources, attempts, until: deadline)
  }

  private static func oneByOne(
    _ sources: [String: Data], _ attempts: BuildAttempts, until deadline: SuspendingClock.Instant
  ) throws -> (worker: String, leftOut: [LeftOut]) {
    var taken: [String: Data] = [:]
    var leftOut: [LeftOut] = []
    for file in HandinFiles.paths {
      guard let source = sources[file] else { continue }
      guard SuspendingClock.now < deadline else {
        leftOut.append(LeftOut(file: file, errors: ["the compiler was too long busy with the other files"]))
        continue
      }
      let attempt = try attempts.build(taken.merging([file: source]) { old, _ in old })
      if attempt.worker == nil {
        leftOut.append(LeftOut(file: file, errors: attempt.texts(about: file)))
      } else {
        taken[file] = source
      }
    }
    let last = try attempts.build(taken)
    guard let worker = last.worker else { throw Failure(output: last.output) }
    return (worker, leftOut)
  }
}

extension [String: Data] {
  fileprivate func without(_ files: [String]) -> Self {
    filter { !files.contains($0.key) }
  }
}
