internal import Foundation
public import Grading

/// Grades the hand-ins of a course into a results folder; what is there from a former run, and still right, is kept.
public struct CourseRun {
  /// What came of it.
  public struct Outcome: Sendable {
    /// How many hand-ins were looked at.
    public var count = 0

    /// How many of them had their result already.
    public var kept = 0

    /// What the grader could not do, a line each; those hand-ins are graded again in the next run.
    public var failures: [String] = []
  }

  private let folder: ResultsFolder
  private let collection: CourseCollection
  private let settings: CourseSettings
  private let kit: String
  private let worker: String

  /// Prepares a run; nothing is done yet.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit.
  ///   - worker: The program that runs the reference, to make fresh arrays.
  public init(
    _ collection: CourseCollection, into folder: ResultsFolder, settings: CourseSettings, kit: String,
    worker: String
  ) {
    self.collection = collection
    self.folder = folder
    self.settings = settings
    self.kit = kit
    self.worker = worker
  }

  /// Another run is at work in the folder.
  struct Busy: Error, CustomStringConvertible {
    let path: String

    var description: String {
      "another run is grading into \(path); wait for it, or name another folder"
    }
  }

  /// Grades.
  ///
  /// - Parameters:
  ///   - choose: Picks the exercises out of a rubric.
  ///   - tell: Is told what happens.
  /// - Throws: An error with a text for the staff if nothing can be graded at all. What goes wrong with one hand-in is no
  ///   error: it is said in its result.
  public func run(
    choosing choose: (Rubric) throws -> [RubricItem], tell: @escaping @Sendable (CourseEvent) -> Void
  ) throws -> Outcome {
    let shard = settings.shard.map { RunFile.Shard(index: $0.index, count: $0.count) }
    let runPath = "\(folder.staff)/\(RunFile.name(shard))"
    guard
      let lock = try? FolderLock(
        URL(fileURLWithPath: folder.staff), name: RunFile.name(shard) + ".lock", waits: false)
    else { throw Busy(path: folder.path) }
    defer { lock.release() }
    // What is made for hand-ins is read in the sandbox, by another user; the process has one mask for all its threads.
    let former = umask(0o022)
    defer { umask(former) }

    let formerSeed = RunFile.read(runPath)?.conditions.seed
    let arrays = try GradingArrays(
      folder: settings.fixtures, seed: settings.seed ?? formerSeed, kit: kit, worker: worker,
      hasChecksums: true)
    let items = try choose(arrays.fixtures.rubric)
    let grader = try HandinGrader(
      kit: kit, hidden: [settings.fixtures].compactMap(\.self), timeout: settings.timeout,
      budget: settings.budget, sandbox: settings.sandbox)
    let conditions = GradingConditions(
      version: settings.version, kit: try GradingConditions.digest(ofKit: URL(fileURLWithPath: kit)),
      arrays: try GradingConditions.digest(ofArrays: arrays.fixtures), seed: arrays.fixtures.manifest.seed,
      exercises: items.map(\.path), timeout: settings.timeout, budget: settings.budget,
      sandbox: grader.sandboxName)
    let file = RunFile(
      conditions: conditions, choice: collection.choice,
      exercises: items.map {
        .init(path: $0.path, title: $0.title, section: $0.section.rawValue, points: $0.points)
      },
      entries: collection.entries, shard: shard)
    try OutputFile.write(try file.data(), to: runPath)
    chmod(runPath, 0o600)

    let slots = max(1, min(settings.jobs, file.own.count))
    let grading = HandinGrading(
      grader: grader, builder: try grader.prepared(), items: items, arrays: arrays,
      jobs: max(1, settings.jobs / slots), conditions: conditions, folder: folder, version: settings.version)
    // Their paths are not in the file.
    let entries = shard.map { collection.shard($0.index, of: $0.count) } ?? collection.entries
    return Self.grade(entries, with: grading, slots: slots, tell: tell)
  }

  private static func grade(
    _ entries: [CourseEntry], with grading: HandinGrading, slots: Int,
    tell: @escaping @Sendable (CourseEvent) -> Void
  ) -> Outcome {
    let lock = NSLock()
    let told = { @Sendable (event: CourseEvent) in lock.withLock { tell(event) } }
    told(.found(entries.count))
    let states = parallelMap(entries, jobs: slots) { entry -> HandinGrading.Ending in
      let ending = grading.grade(entry) { told(.began(entry)) }
      told(.finished(entry, isKept: ending.isKept))
      return ending
    }
    var outcome = Outcome(count: entries.count)
    outcome.kept = states.filter(\.isKept).count
    outcome.failures = zip(entries, states).compactMap { entry, ending in
      ending.failure.map { "\(entry.shownLabel): \($0)" }
    }
    return outcome
  }
}
