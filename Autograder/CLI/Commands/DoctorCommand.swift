#if canImport(Staff)
  import Foundation
  import Grading
  import Staff

  /// Says whether hand-ins can be graded here.
  struct DoctorCommand: Command {
    static let name = "doctor"
    static let synopsis = "[--fixtures DIR]"
    static let summary = """
      Looks whether hand-ins can be graded here, and graded rightly: the machine, the kit, and the points of reference and stubs.

      A line for each, and what to do where something is not well. Exit status: 0 if all is well, 3 if not.
      """
    static let options = [
      Option("--fixtures", "DIR", help: "arrays of your own that hand-ins are graded with")
    ]

    private let fixtures: String?

    init(_ arguments: ParsedArguments) throws {
      try arguments.refusePositional()
      fixtures = arguments.value("--fixtures")
    }

    func run() throws -> ExitStatus {
      let installation = try Installation.current()
      let doctor = Doctor(
        kit: try installation.kitFolder(), worker: installation.worker, fixtures: fixtures)
      let style = TerminalStyle.standard(for: STDOUT_FILENO)
      let isWell = try doctor.examine { finding in
        let mark = finding.isWell ? style("ok ", .good) : style("NOT", .bad)
        let subject = finding.subject + String(repeating: " ", count: max(0, 16 - finding.subject.count))
        let remedy = finding.remedy.map { "\n     do: \($0)" } ?? ""
        try StandardOutput.write(line: "\(mark)  \(subject)\(finding.text)\(remedy)")
      }
      return isWell ? .success : .failure
    }
  }
#endif
