import Foundation
import Testing

/// No number that a caller gives stops the program without a text: every `Int` parameter, at its extremes.
///
/// The calls stand in Tests/NDArraysProbe.
struct IntegerExtremesTests {
  static let numbers = [Int.min, .min + 1, -1, 0, 1, 1 << 40, 1 << 62, .max - 1, .max]

  @Test func neverStopsWithoutAText() throws {
    let names = try NDArraysProbe.run([]).output.split(separator: "\n")
    try #require(names.count > 40)
    for (index, name) in names.enumerated() {
      for number in Self.numbers {
        let run = try NDArraysProbe.run(["\(index)", "\(number)"])
        let isExplained = run.errors.contains(/Fatal error: .*[a-z]/)
        #expect(run.output == "it came back\n" || isExplained, "\(name) with \(number): \(run.errors)")
      }
    }
  }
}

/// The program in Tests/NDArraysProbe, which the package builds beside the tests.
private enum NDArraysProbe {
  static func run(_ arguments: [String]) throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = try #require(
      [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap(\.self)
        .flatMap { [$0, $0.deletingLastPathComponent()] }.map { $0.appendingPathComponent("NDArraysProbe") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) })
    process.arguments = arguments
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let texts = [output, errors].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return (texts[0], texts[1])
  }
}
