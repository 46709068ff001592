import Foundation
import Grading

/// Runs the grader, then packs the hand-in.
struct PackageCommand: Command {
  static let name = "package"
  static let synopsis = "[OPTIONS]"
  static let summary =
    "Runs the graded exercises, shows the score, and packs handin.tar with create_tarball.sh."
  static let options = GradingOptions.options.filter {
    ["--jobs", "--timeout", "--verbose"].contains($0.name)
  }

  private let options: GradingOptions

  init(_ arguments: ParsedArguments) throws {
    try arguments.refusePositional()
    options = try GradingOptions(arguments)
  }

  func run() throws -> ExitStatus {
    let installation = try Installation.current()
    let fixtures = try FixtureSet(folder: installation.fixturesFolder())
    let grader = Grader(fixtures: fixtures, worker: installation.worker, timeout: options.timeout)
    let graded = fixtures.rubric.items(in: Set(Section.allCases).subtracting([.practice]))
    var result = grader.grade(graded, jobs: options.jobs)
    result.notices += installation.notices
    let status = try options.deliver(result, on: .packing)
    guard status != .failure else { return status }

    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/bin/sh")
    script.arguments = [try installation.packageFolder() + "/create_tarball.sh"]
    try script.run()
    script.waitUntilExit()
    return script.terminationStatus == 0 ? status : .failure
  }
}
