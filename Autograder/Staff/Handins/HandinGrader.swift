public import Grading
internal import Foundation

/// Grades what a student handed in.
public struct HandinGrader: Sendable {
  /// How long the compiler may take for one hand-in, in seconds.
  private static let compileTimeout = 60.0

  /// How long one hand-in may take altogether unless something else is asked for, in seconds: an honest one takes two, and
  /// a hundredth of the computer would be enough for it.
  public static let defaultBudget = 300.0

  private let kit: URL
  private let fixtures: FixtureSet
  private let timeout: Double
  private let budget: Double
  private let toolchain: Toolchain
  private let sandbox: Sandbox

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit: where the exercises and the stubs are.
  ///   - fixtures: The arrays to grade with; those of the staff need not be those in the handout.
  ///   - timeout: How long one exercise may run, in seconds.
  ///   - budget: How long one hand-in may take, its build and all its exercises together, in seconds.
  ///   - sandbox: Whether hand-ins are compiled and run in a sandbox.
  /// - Throws: An error with a text for the staff if there is no compiler, or no sandbox where there must be one.
  public init(
    kit: String, fixtures: FixtureSet, timeout: Double, budget: Double = defaultBudget, sandbox: SandboxMode
  ) throws {
    self.kit = URL(fileURLWithPath: kit)
    self.fixtures = fixtures
    self.timeout = timeout
    self.budget = budget
    toolchain = try Toolchain()
    self.sandbox = try Sandbox(
      sandbox, toolchain: toolchain, hidden: [kit, fixtures.folder, NSHomeDirectory()])
  }

  /// Grades the hand-in at `path`: an archive or a folder.
  ///
  /// What is handed in is only read here, compiled, and run in processes of its own; the work folder is removed afterwards.
  ///
  /// - Throws: An error with a text for the staff if there is nothing to grade, or the kit does not build.
  public func grade(_ path: String, _ items: [RubricItem], jobs: Int) throws -> GradingResult {
    // What is made here is read in the sandbox, by another user.
    let former = umask(0o022)
    defer { umask(former) }
    let handin = try Handin(
      at: path, prefix: sandbox.prefix(readable: [URL(fileURLWithPath: path).path], keepsUser: true))
    let builder = try WorkerBuilder(
      kit: kit, toolchain: toolchain, sandbox: sandbox, timeout: Self.compileTimeout)
    // From here on the hand-in is at work, and not what all of them share.
    let budget = TimeBudget(seconds: budget)
    let work = try PrivateFolder.create(named: "handin")
    defer { PrivateFolder.remove(work) }
    let build = try HandinBuild(
      handin.sources, stubs: kit.appendingPathComponent("Handout/Sources"), builder: builder,
      in: URL(fileURLWithPath: work), budget: budget)
    let grader = Grader(
      fixtures: fixtures, worker: build.worker, timeout: timeout,
      prefix: sandbox.prefix(readable: [build.worker]), budget: budget)
    var result = grader.grade(items, jobs: jobs).explaining(
      build.leftOut.map { LeftOutFile(file: "Sources/\($0.file)", line: $0.line, isRefused: $0.isRefused) })
    result.sandbox = sandbox.name
    let usedUp =
      budget.isUsedUp
      ? "the time for the whole hand-in, \(Int(budget.seconds)) s to build and run it, was used up: "
        + "what was not done by then has no points" : nil
    result.notices =
      [sandbox.notice, usedUp].compactMap { $0 } + handin.remarks + build.completions
      + build.leftOut.map { leftOut in
        "\(leftOut.file) \(leftOut.isRefused ? "was refused" : "does not compile") and was left out:\n    "
          + leftOut.errors.joined(separator: "\n    ")
      }
    return result
  }
}
