public import Grading
internal import Foundation

/// Grades what a student handed in.
public struct HandinGrader: Sendable {
  /// How long the compiler may take for one hand-in, in seconds.
  private static let compileTimeout = 120.0

  private let kit: URL
  private let fixtures: FixtureSet
  private let timeout: Double

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - kit: The folder of the kit: where the exercises and the stubs are.
  ///   - fixtures: The arrays to grade with; those of the staff need not be those in the handout.
  ///   - timeout: How long one exercise may run, in seconds.
  public init(kit: String, fixtures: FixtureSet, timeout: Double) {
    self.kit = URL(fileURLWithPath: kit)
    self.fixtures = fixtures
    self.timeout = timeout
  }

  /// Grades the hand-in at `path`: an archive or a folder.
  ///
  /// What is handed in is only read here, compiled, and run in processes of its own; the work folder is removed afterwards.
  ///
  /// - Throws: An error with a text for the staff if there is nothing to grade, or the kit does not build.
  public func grade(_ path: String, _ items: [RubricItem], jobs: Int) throws -> GradingResult {
    let handin = try Handin(at: path)
    let builder = try WorkerBuilder(
      kit: kit, support: kit.appendingPathComponent(".build/handin-support"), timeout: Self.compileTimeout)
    let work = FileManager.default.temporaryDirectory.appendingPathComponent("handin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: work, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: work) }
    let build = try HandinBuild(
      handin.sources, stubs: kit.appendingPathComponent("Handout/Sources"), builder: builder, in: work)
    var result = Grader(fixtures: fixtures, worker: build.worker, timeout: timeout).grade(items, jobs: jobs)
    result.notices =
      handin.remarks
      + build.leftOut.map { leftOut in
        "\(leftOut.file) does not compile and was left out:\n    "
          + leftOut.errors.joined(separator: "\n    ")
      }
    return result
  }
}
