internal import Grading

/// What became of all variants.
public struct AuditResult: Sendable {
  /// One variant, graded.
  struct Outcome: Sendable {
    let name: String
    let what: String

    /// The exercises that must fail; none for a right solution.
    let mustFail: [String]

    /// The hints of which one must come first; empty if there is none that fits.
    let hints: [String]

    /// The exercises that failed, in the order of the rubric.
    let failed: [String]

    /// The hint that came first in the exercises that must fail.
    let hintGiven: String?

    /// What the grader would say of its records if no gradient had come back, by exercise.
    let recordReasons: [String]

    /// What a student reads first of the exercises that must fail: a hint's sentence, or else what the verdict says.
    let sentence: String?

    /// Why the variant could not be graded.
    let problem: String?

    let points: Int

    /// Whether a graded exercise is among those that must fail; otherwise the mistake shows in practice alone.
    let isGraded: Bool

    init(_ mutant: Mutant, grade: () throws -> [ExerciseResult]) {
      self.init(mutant.name, mutant.what, mustFail: mutant.fails, hints: mutant.hints, grade)
    }

    init(_ alternative: Corpus.Alternative, grade: () throws -> [ExerciseResult]) {
      self.init(alternative.name, "", mustFail: [], hints: [], grade)
    }

    private init(
      _ name: String, _ what: String, mustFail: [String], hints: [String],
      _ grade: () throws -> [ExerciseResult]
    ) {
      (self.name, self.what, self.mustFail, self.hints) = (name, what, mustFail, hints)
      do {
        let results = try grade()
        failed = results.filter { $0.verdict != .passed }.map(\.item.path)
        points = results.map(\.points).reduce(0, +)
        let named = mustFail.compactMap { path in results.first { $0.item.path == path } }
        isGraded = named.contains { $0.item.points > 0 }
        let hint = named.lazy.flatMap(\.cases).compactMap(\.hint).first
        hintGiven = hint?.identifier.rawValue
        sentence = hint?.text ?? named.first { $0.verdict != .passed }?.verdict.summary
        recordReasons = results.flatMap { result in
          result.recordReasons.map { "\(result.item.path): \($0)" }
        }
        problem = nil
      } catch {
        (failed, points, isGraded, hintGiven, sentence, recordReasons) = ([], 0, false, nil, nil, [])
        problem = "\(error)"
      }
    }

    /// Whether the hint that came first is an expected one, or none came where none is expected.
    var hasExpectedHint: Bool {
      guard let hintGiven else { return hints.isEmpty }
      return hints.contains { Mutant.covers($0, hint: hintGiven) }
    }

    /// Whether every exercise that must fail did.
    var isKilled: Bool { problem == nil && mustFail.allSatisfy(failed.contains) }
  }

  let rubric: Rubric
  let mutants: [Outcome]
  let alternatives: [Outcome]

  /// The variants that could not be read.
  let flaws: [Corpus.Flaw]

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
  var hintHits: [Outcome] { mutants.filter { !$0.hints.isEmpty && $0.hasExpectedHint } }

  /// Wrong variants for which another hint came than the one that must, or one where none fits.
  var wrongHints: [Outcome] { mutants.filter { $0.hintGiven != nil && !$0.hasExpectedHint } }

  /// Whether nothing is wrong with the grader, as far as the corpora can tell.
  public var isClean: Bool { survivors.isEmpty && falseRejects.isEmpty && broken.isEmpty && flaws.isEmpty }

  /// How many wrong variants fail `path` and no other graded exercise.
  func caughtOnly(by path: String) -> Int {
    let graded = Set(rubric.graded.map(\.path))
    return mutants.filter { graded.intersection($0.failed) == [path] }.count
  }
}
