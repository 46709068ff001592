/// How a course is graded.
public struct CourseSettings: Sendable {
  /// The version of the autograder.
  public var version = ""

  /// How many hand-ins are built and run at once.
  public var jobs = 1

  /// How long one exercise may run, in seconds.
  public var timeout = 10.0

  /// How long one hand-in may take, in seconds.
  public var budget = HandinGrader.defaultBudget

  /// Whether hand-ins are compiled and run in a sandbox.
  public var sandbox = SandboxMode.auto

  /// The folder of arrays; `nil` for fresh ones.
  public var fixtures: String?

  /// The seed of fresh arrays; `nil` for that of the run that is resumed, or a new one.
  public var seed: UInt64?

  /// Which part of the list is graded, and of how many, from 1; `nil` for all.
  public var shard: (index: Int, count: Int)?

  /// Creates the settings that hold where nothing else is asked for.
  public init() {}
}
