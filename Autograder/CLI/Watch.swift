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

  init(package: String, grader: Grader, items: [RubricItem], jobs: Int) {
    self.package = package
    self.grader = grader
    self.items = items
    self.jobs = jobs
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
      try say(ScoreChange(from: last, to: result).text)
      last = result
    }
  }

  /// Prints at once, in a pipe, too.
  private func say(_ text: String) throws { try StandardOutput.write(line: text) }

  private func modificationDates() -> [String: Date] {
    let folder = "\(package)/Sources/MyTorch"
    var dates: [String: Date] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: folder) ?? .init()
    where file.hasSuffix(".swift") {
      dates[file] =
        try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.modificationDate] as? Date
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
      let errors = text.split(separator: "\n").filter { $0.contains(": error: ") && !$0.hasPrefix("error:") }
      var shown: [Substring] = []
      for error in errors where !shown.contains(error) { shown.append(error) }
      let quoted = QuotedText(shown.prefix(5).joined(separator: "\n")).marked
      try say("\nit does not compile:\n  " + quoted.joined(separator: "\n  "))
      return false
    }
    return true
  }
}
