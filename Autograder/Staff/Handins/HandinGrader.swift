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
  private let timeout: Double
  private let budget: Double
  private let toolchain: Toolchain
  private let sandbox: Sandbox

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit: where the exercises and the stubs are.
  ///   - hidden: Other folders that a hand-in must not see, such as that of the arrays.
  ///   - timeout: How long one exercise may run, in seconds.
  ///   - budget: How long one hand-in may take, its build and all its exercises together, in seconds.
  ///   - sandbox: Whether hand-ins are compiled and run in a sandbox.
  /// - Throws: An error with a text for the staff if there is no compiler, or no sandbox where there must be one.
  public init(
    kit: String, hidden: [String] = [], timeout: Double, budget: Double = defaultBudget, sandbox: SandboxMode
  ) throws {
    self.kit = URL(fileURLWithPath: kit)
    self.timeout = timeout
    self.budget = budget
    toolchain = try Toolchain()
    self.sandbox = try Sandbox(sandbox, toolchain: toolchain, hidden: [kit, NSHomeDirectory()] + hidden)
  }

  /// Grades the hand-in at `path`, an archive or a folder, with arrays that may still be being made while it compiles.
  ///
  /// What is handed in is only read here, compiled, and run in processes of its own; the work folder is removed afterwards.
  ///
  /// - Parameters:
  ///   - questions: Gives the arrays, and the exercises to grade; called once, after the build.
  ///   - jobs: How many exercises run at once.
  /// - Throws: An error with a text for the staff if there is nothing to grade, or the kit does not build.
  public func grade(
    _ path: String, jobs: Int, _ questions: () throws -> (arrays: GradingArrays, items: [RubricItem])
  ) throws -> GradingResult {
    // What is made here is read in the sandbox, by another user.
    let former = umask(0o022)
    defer { umask(former) }
    let handin = try read(path)
    return try grade(handin, jobs: jobs, with: try prepared(), questions).result
  }

  // MARK: The steps, for those who grade many

  /// A graded hand-in, and what else is known of it.
  struct Outcome {
    var result: GradingResult

    /// The files that were left out.
    let leftOut: [HandinBuild.LeftOut]

    /// Whether the time for the whole hand-in was used up.
    let isOverBudget: Bool
  }

  /// The sandbox's name.
  var sandboxName: String { sandbox.name }

  /// Reads what was handed in.
  func read(_ path: String) throws -> Handin {
    try Handin(at: path, prefix: sandbox.prefix(readable: [URL(fileURLWithPath: path).path], keepsUser: true))
  }

  /// Prepares what all hand-ins share.
  func prepared() throws -> WorkerBuilder {
    try WorkerBuilder(kit: kit, toolchain: toolchain, sandbox: sandbox, timeout: Self.compileTimeout)
  }

  /// Grades what was read; may be called on several threads at once.
  ///
  /// The process' file mode mask must let others read.
  func grade(
    _ handin: Handin, jobs: Int, with builder: WorkerBuilder,
    _ questions: () throws -> (arrays: GradingArrays, items: [RubricItem])
  ) throws -> Outcome {
    // From here on the hand-in is at work, and not what all of them share.
    var budget = TimeBudget(seconds: budget)
    let work = try PrivateFolder.create(named: "handin")
    defer { PrivateFolder.remove(work) }
    let build = try HandinBuild(
      handin.sources, stubs: kit.appendingPathComponent("Handout/Sources"), builder: builder,
      in: URL(fileURLWithPath: work), budget: budget)
    let left = budget.remaining
    let (arrays, items) = try questions()
    // That the arrays were not there yet is not the hand-in's doing.
    budget = TimeBudget(seconds: left)
    let grader = Grader(
      fixtures: arrays.fixtures, worker: build.worker, timeout: timeout,
      prefix: sandbox.prefix(readable: [build.worker]), budget: budget)
    // A worker of a hand-in has no exercises about what is not handed in.
    var result = grader.grade(items.filter(\.isHandedIn), jobs: jobs).explaining(
      build.leftOut.map { LeftOutFile(file: "Sources/\($0.file)", line: $0.line, isRefused: $0.isRefused) })
    result.sandbox = sandbox.name
    result.arrays = arrays.description
    let usedUp =
      budget.isUsedUp
      ? "the time for the whole hand-in, \(Int(self.budget)) s to build and run it, was used up: "
        + "what was not done by then has no points" : nil
    result.notices =
      [sandbox.notice, usedUp].compactMap { $0 } + handin.remarks + build.completions
      + build.leftOut.map { leftOut in
        "\(leftOut.file) \(leftOut.isRefused ? "was refused" : "does not compile") and was left out:\n    "
          + leftOut.errors.joined(separator: "\n    ")
      }
    return Outcome(result: result, leftOut: build.leftOut, isOverBudget: usedUp != nil)
  }
}
