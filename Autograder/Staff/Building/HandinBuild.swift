internal import Foundation
internal import Grading

/// A worker built around a hand-in; files with which it cannot be built are replaced by their stubs.
struct HandinBuild {
  /// A file that was left out, and why.
  struct LeftOut: Equatable {
    let file: String
    let errors: [String]

    /// The line of the first error in it, if there is one.
    var line: Int?

    /// Whether it compiles, but has something in it that has no place in a homework.
    var isRefused = false
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
  static let allAttempts = 150.0

  /// How long a worker of nothing but stubs may take, in seconds: it is the grader's own work.
  static let stubsAlone = 60.0

  /// Lays the sources out in `folder` and builds, with as many of the files as possible.
  ///
  /// The compiler's errors mostly name the file that is wrong. Where they do not, since a type that is missing in one file
  /// is missed in another, the file is looked for without which the rest can be built; and if there is no such file, the
  /// files are taken one after the other, each if it can be built with those before.
  ///
  /// - Parameters:
  ///   - sources: The hand-in, by path below `Sources`.
  ///   - stubs: The folder with the stubs of all files, `Handout/Sources`.
  ///   - folder: An empty folder that nobody else writes to.
  ///   - budget: What the attempts may take of.
  init(
    _ sources: [String: Data], stubs: URL, builder: WorkerBuilder, in folder: URL,
    budget: TimeBudget = TimeBudget(seconds: allAttempts)
  ) throws {
    let refused = Self.refused(sources)
    let rest = sources.without(refused.map(\.file))
    let build = try HandinBuild(
      accepted: rest, stubs: stubs, builder: builder, in: folder,
      budget: budget.part(seconds: Self.allAttempts))
    worker = build.worker
    completions = build.completions
    let leftOut = refused + build.leftOut
    self.leftOut = HandinFiles.paths.flatMap { file in leftOut.filter { $0.file == file } }
  }

  /// The files that are refused for what is written in them.
  private static func refused(_ sources: [String: Data]) -> [LeftOut] {
    HandinFiles.paths.compactMap { file in
      let attributes = SourceAttributes(Array(sources[file] ?? Data())).refused
      guard !attributes.isEmpty else { return nil }
      return LeftOut(
        file: file, errors: attributes.map { Refusal.attribute($0).description }, isRefused: true)
    }
  }

  private init(
    accepted sources: [String: Data], stubs: URL, builder: WorkerBuilder, in folder: URL, budget: TimeBudget
  ) throws {
    var attempts = try BuildAttempts(stubs: stubs, builder: builder, folder: folder)
    let whole = try attempts.build(sources, budget: budget)
    if let worker = whole.worker {
      (self.worker, leftOut) = (worker, [])
      return
    }
    if whole.isLink, let missing = try MissingParts(of: sources, output: whole.output, stubs: stubs),
      let worker = try attempts.build(missing.sources, budget: budget).worker
    {
      (self.worker, leftOut) = (worker, [])
      completions = missing.added.map { "\($0.file) has no \($0.name); the stub took its place" }
      return
    }
    let named = whole.filesNamed.filter { sources[$0] != nil }
    if !named.isEmpty, let worker = try attempts.build(sources.without(named), budget: budget).worker {
      (self.worker, leftOut) = (worker, named.map { LeftOut($0, whole) })
      return
    }
    // A file that keeps the compiler busy would do so again and again.
    if !whole.tookTooLong {
      for file in HandinFiles.paths where sources[file] != nil && named != [file] && !budget.isUsedUp {
        guard let worker = try attempts.build(sources.without([file]), budget: budget).worker else {
          continue
        }
        (self.worker, leftOut) = (worker, [LeftOut(file, whole)])
        return
      }
    }
    (worker, leftOut) = try Self.oneByOne(sources, &attempts, budget)
  }

  private static func oneByOne(
    _ sources: [String: Data], _ attempts: inout BuildAttempts, _ budget: TimeBudget
  ) throws -> (worker: String, leftOut: [LeftOut]) {
    var taken: [String: Data] = [:]
    var worker: String?
    var leftOut: [LeftOut] = []
    for file in HandinFiles.paths {
      guard let source = sources[file] else { continue }
      guard !budget.isUsedUp else {
        leftOut.append(LeftOut(file: file, errors: ["the compiler was too long busy with the other files"]))
        continue
      }
      let attempt = try attempts.build(taken.merging([file: source]) { old, _ in old }, budget: budget)
      if let built = attempt.worker {
        taken[file] = source
        worker = built
      } else {
        leftOut.append(LeftOut(file, attempt))
      }
    }
    if let worker { return (worker, leftOut) }
    let stubs = try attempts.build([:], budget: TimeBudget(seconds: stubsAlone))
    guard let worker = stubs.worker else {
      throw Failure(output: stubs.texts(about: "").joined(separator: "\n"))
    }
    return (worker, leftOut)
  }
}

extension HandinBuild.LeftOut {
  fileprivate init(_ file: String, _ attempt: BuildAttempt) {
    self.init(
      file: file, errors: attempt.texts(about: file), line: attempt.firstLine(in: file),
      isRefused: attempt.isRefused)
  }
}

extension [String: Data] {
  fileprivate func without(_ files: [String]) -> Self {
    filter { !files.contains($0.key) }
  }
}
