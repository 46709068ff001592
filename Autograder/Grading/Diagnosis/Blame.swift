/// Who is to blame: which failures follow, or may follow, from another one.
///
/// An exercise about a layer, an activation or a loss cannot pass while the student's engine is broken. It
/// says so, and points to what is to be repaired first.
public struct Blame: Equatable, Sendable {
  /// The exercise to be repaired first.
  public let cause: RubricItem

  /// Whether the exercise cannot pass without the cause; it depends on how the student wrote it otherwise.
  public let isCertain: Bool

  /// The remark as one sentence.
  public var text: String {
    isCertain
      ? "this rests on \(cause.title), which fails; repair that first."
      : "this may rest on \(cause.title), which fails, too; look at that first."
  }
}

extension GradingResult {
  /// What else is to be repaired before a failed exercise, if anything among what was graded is.
  public func blame(for result: ExerciseResult) -> Blame? {
    guard result.verdict != .passed else { return nil }
    for path in Foundations.certain(of: result.item.path) {
      if let cause = failure(at: path) { return Blame(cause: cause, isCertain: true) }
    }
    for path in Foundations.possible(of: result.item.path) {
      if let cause = failure(at: path) { return Blame(cause: cause, isCertain: false) }
    }
    return nil
  }

  /// The failed exercise with points to begin with; `nil` if none failed.
  public var firstToRepair: ExerciseResult? {
    guard let first = exercises.first(where: { $0.item.points > 0 && $0.verdict != .passed }) else {
      return nil
    }
    guard let cause = blame(for: first)?.cause else { return first }
    return exercises.first { $0.item == cause } ?? first
  }

  private func failure(at path: String) -> RubricItem? {
    exercises.first { $0.item.path == path && $0.verdict.isFailure }?.item
  }
}

extension Verdict {
  /// Whether the students' code is what failed.
  fileprivate var isFailure: Bool {
    switch self {
    case .passed, .notGraded: false
    case .wrong, .notImplemented, .objection, .crashed, .exceeded, .leftEarly, .garbled: true
    }
  }
}

/// What the exercises rest on, the lowest first.
enum Foundations {
  private static let addOperation = "autograd/add-operation"
  private static let backward = "autograd/backward"

  private static let practiceWithEngine: Set<String> = [
    "practice/unused-branch", "practice/missing-gradient", "practice/zero-grad",
    "practice/divergence-as-number", "practice/shared-activation", "practice/activation-batch",
    "practice/large-inputs", "practice/shared-layer", "practice/shared-loss", "practice/linear-batch",
    "practice/loss-batch-backward", "practice/large-logits-backward", "practice/mse-backward",
    "practice/network",
  ]

  /// The exercises without which the one at `path` cannot pass: whatever sweeps backward needs the engine.
  static func certain(of path: String) -> [String] {
    if path == backward { return [addOperation] }
    let isOfModule = ["linear/", "activation/", "loss/"].contains { path.hasPrefix($0) }
    let sweeps = (isOfModule && path.hasSuffix("backward")) || practiceWithEngine.contains(path)
    return sweeps ? [addOperation, backward] : []
  }

  /// The exercises without which the one at `path` may not pass, if it is written as the course suggests:
  /// out of primitive operations with the students' own backward functions.
  static func possible(of path: String) -> [String] {
    let functions: [String]
    switch path {
    case "linear/backward", "linear/skip-connection-backward", "practice/linear-batch": functions = ["matmul"]
    case "activation/sigmoid-backward", "activation/tanh-backward":
      functions = ["multiply", "subtraction", "divide", "exp"]
    case "activation/relu-backward": functions = ["multiply"]
    case "practice/mse-backward": functions = ["multiply", "subtraction", "divide"]
    case "practice/network": functions = ["multiply", "subtraction", "matmul", "divide", "exp"]
    default: functions = []
    }
    return functions.map { "functional/\($0)-backward" }
  }
}
