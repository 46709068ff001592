import Foundation
import Grading

/// Builds and grades again whenever a file of the homework is saved.
struct Watch {
  /// How often the files are looked at, in seconds.
  private static let interval = 0.2

  private let package: String
  private let grader: Grader
  private let items: [RubricItem]
  private let jobs: Int
  private let isVerbose: Bool
  private let note: (GradingResult) throws -> Void

  /// - Parameter note: Is told of each result before it is printed what changed.
  init(
    package: String, grader: Grader, items: [RubricItem], jobs: Int, isVerbose: Bool,
    note: @escaping (GradingResult) throws -> Void
  ) {
    self.package = package
    self.grader = grader
    self.items = items
    self.jobs = jobs
    self.isVerbose = isVerbose
    self.note = note
  }

  /// Goes on until the user stops it.
  func follow(from first: GradingResult) throws -> Never {
    var last = first
    var seen = modificationDates()
    try say("\nwatching \(package)/Sources/MyTorch; press Ctrl-C to stop")
    while true {
      Thread.sleep(forTimeInterval: Self.interval)
      let now = modificationDates()
      guard now != seen else { continue }
      seen = now
      guard try build() else { continue }
      let result = grader.grade(items, jobs: jobs)
      try note(result)
      try tell(ScoreChange(from: last, to: result))
      last = result
    }
  }

  /// What changed, and all that a whole report says about what got worse.
  private func tell(_ change: ScoreChange) throws {
    try say(change.text)
    let worse = change.worse
    guard !worse.isEmpty else { return }
    let report = TextReport(
      DisclosedResult(change.after, to: .student), style: .standard(for: STDOUT_FILENO),
      width: TerminalWidth.standard(for: STDOUT_FILENO), isVerbose: isVerbose)
    try say("\n" + report.details(on: worse))
  }

  /// Prints at once, in a pipe, too.
  private func say(_ text: String) throws { try StandardOutput.write(line: text) }

  private func modificationDates() -> [String: Date] {
    var dates: [String: Date] = [:]
    for folder in ["MyTorch", "HW1Bonus"].map({ "\(package)/Sources/\($0)" }) {
      for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
      where file.hasSuffix(".swift") {
        let path = "\(folder)/\(file)"
        dates[path] = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      }
    }
    return dates
  }

  /// Builds the worker; shows the errors if that fails.
  private func build() throws -> Bool {
    let swift = Process()
    let output = Pipe()
    swift.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    swift.arguments = ["swift", "build", "--package-path", package, "--product", "Worker"]
    swift.standardOutput = output
    swift.standardError = output
    do {
      try swift.run()
    } catch {
      try say("cannot run swift build: \(error)")
      return false
    }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    swift.waitUntilExit()
    guard swift.terminationStatus == 0 else {
      try say("\nit does not compile:\n" + BuildErrors.text(text, package: package))
      return false
    }
    return true
  }
}
