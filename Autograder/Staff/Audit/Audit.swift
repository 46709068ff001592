public import Grading
internal import Foundation

/// Grades the grader: wrong solutions must lose points, right ones must not, and the hints must be right.
public struct Audit: Sendable {
  /// How long an exercise of a variant may run, in seconds: the endless loops among them cost this much.
  private static let timeout = 3.0

  private let kit: URL
  private let corpus: Corpus
  private let fixtures: FixtureSet

  /// Reads the corpora.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit.
  ///   - mutants: The folder of wrong variants.
  ///   - alternatives: The folder of right solutions that look different.
  ///   - fixtures: The arrays to grade with.
  ///   - only: The names of the variants to grade; empty for all.
  public init(
    kit: String, mutants: String, alternatives: String, fixtures: FixtureSet, only: [String] = []
  ) throws {
    self.kit = URL(fileURLWithPath: kit)
    self.fixtures = fixtures
    let hintNames = fixtures.hintNames
    corpus = try Corpus(
      kit: self.kit, mutants: URL(fileURLWithPath: mutants), alternatives: URL(fileURLWithPath: alternatives),
      only: only
    ) { try $0.check(rubric: fixtures.rubric, hintNames: hintNames) }
  }

  /// How many variants there are.
  public var count: Int { corpus.mutants.count + corpus.alternatives.count }

  /// Builds and grades every variant, up to `jobs` at once.
  ///
  /// - Parameter progress: Called after each variant, on any thread.
  public func run(jobs: Int, progress: @escaping @Sendable () -> Void) throws -> AuditResult {
    let builder = try WorkerBuilder(
      kit: kit, toolchain: try Toolchain(), sandbox: .none(reason: "the corpora are our own"), timeout: 120)
    let mutants = parallelMap(corpus.mutants, jobs: jobs) { mutant in
      defer { progress() }
      return AuditResult.Outcome(mutant) {
        try grade(try mutant.changes.applied(to: corpus.reference), builder)
      }
    }
    let alternatives = parallelMap(corpus.alternatives, jobs: jobs) { alternative in
      defer { progress() }
      return AuditResult.Outcome(alternative) { try grade(alternative.sources, builder) }
    }
    return AuditResult(
      rubric: fixtures.rubric, mutants: mutants, alternatives: alternatives, flaws: corpus.flaws)
  }

  /// A variant that does not compile says nothing about the grader.
  struct DoesNotCompile: Error, CustomStringConvertible {
    let description: String
  }

  private func grade(_ sources: [String: String], _ builder: WorkerBuilder) throws -> [ExerciseResult] {
    let work = try PrivateFolder.create(named: "audit")
    defer { PrivateFolder.remove(work) }
    let build = try HandinBuild(
      sources.mapValues { Data($0.utf8) }, stubs: kit.appendingPathComponent("Handout/Sources"),
      builder: builder, in: URL(fileURLWithPath: work))
    if let leftOut = build.leftOut.first {
      throw DoesNotCompile(
        description: "does not compile: \(leftOut.file): \(leftOut.errors.first ?? "no error is named")")
    }
    return Grader(fixtures: fixtures, worker: build.worker, timeout: Self.timeout)
      .grade(fixtures.rubric.items.filter(\.isHandedIn), jobs: 1).exercises
  }
}
