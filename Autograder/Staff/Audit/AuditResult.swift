internal import Grading

/// What became of all variants.
public struct AuditResult: Sendable {
  /// One variant, graded.
  struct Outcome: Sendable {
    let name: String
    let what: String

    /// The exercises that must fail; none for a right solution.
    let mustFail: [String]

    /// The hint that must come first.
    let hint: String?

    /// The exercises that failed, in the order of the rubric.
    let failed: [String]

    /// The hint that came first in the exercises that must fail.
    let hintGiven: String?

    /// What the grader would say of its records if no gradient had come back, by exercise.
    let recordReasons: [String]

    /// Why the variant could not be graded.
    let problem: String?

    let points: Int

    init(_ mutant: Mutant, grade: () throws -> [ExerciseResult]) {
      self.init(mutant.name, mutant.what, mustFail: mutant.fails, hint: mutant.hint, grade)
    }

    init(_ alternative: Corpus.Alternative, grade: () throws -> [ExerciseResult]) {
      self.init(alternative.name, "", mustFail: [], hint: nil, grade)
    }

    private init(
      _ name: String, _ what: String, mustFail: [String], hint: String?,
      _ grade: () throws -> [ExerciseResult]
    ) {
      (self.name, self.what, self.mustFail, self.hint) = (name, what, mustFail, hint)
      do {
        let results = try grade()
        failed = results.filter { $0.verdict != .passed }.map(\.item.path)
        points = results.map(\.points).reduce(0, +)
        hintGiven =
          mustFail.lazy.compactMap { path in
            results.first { $0.item.path == path }?.cases.lazy.compactMap(\.hint).first?.identifier.rawValue
          }.first
        recordReasons = results.flatMap { result in result.recordReasons.map { "\(result.item.path): \($0)" }
        }
        problem = nil
      } catch {
        (failed, points, hintGiven, recordReasons, problem) = ([], 0, nil, [], "\(error)")
      }
    }

    /// Whether the hint that came first is the expected one: that very one, or one of the family that the label names.
    var hasExpectedHint: Bool {
      guard let hint, let hintGiven else { return hint == hintGiven }
      return hint.split(separator: ",").map { $0.trimmingPrefix(while: { $0 == " " }) }.contains { label in
        hintGiven == label || ["/", "-"].contains { hintGiven.hasPrefix(label + $0) }
      }
    }

    /// Whether every exercise that must fail did.
    var isKilled: Bool { problem == nil && mustFail.allSatisfy(failed.contains) }
  }

  let rubric: Rubric
  let mutants: [Outcome]
  let alternatives: [Outcome]

  // MARK: Figures

  /// Wrong variants that did not fail where they must.
  var survivors: [Outcome] { mutants.filter { $0.problem == nil && !$0.isKilled } }

  /// Right solutions that lost points.
  var falseRejects: [Outcome] {
    alternatives.filter { $0.problem == nil && $0.points < rubric.points }
  }

  /// Right solutions whose records would be blamed for something.
  var blamedRecords: [Outcome] { alternatives.filter { !$0.recordReasons.isEmpty } }

  /// Variants that say nothing, since they could not be graded.
  var broken: [Outcome] { (mutants + alternatives).filter { $0.problem != nil } }

  /// Wrong variants with a hint that must come first, and it does.
  var hintHits: [Outcome] { mutants.filter { $0.hint != nil && $0.hasExpectedHint } }

  /// Wrong variants for which another hint came than the one that must, or one where none fits.
  var wrongHints: [Outcome] { mutants.filter { $0.hintGiven != nil && !$0.hasExpectedHint } }

  /// Whether nothing is wrong with the grader, as far as the corpora can tell.
  public var isClean: Bool { survivors.isEmpty && falseRejects.isEmpty && broken.isEmpty }

  /// How many wrong variants fail `path` and no other graded exercise.
  func caughtOnly(by path: String) -> Int {
    let graded = Set(rubric.graded.map(\.path))
    return mutants.filter { graded.intersection($0.failed) == [path] }.count
  }
}
