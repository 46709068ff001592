import Foundation
import Grading

/// The form of a report: for people, the kit's own JSON, or what a platform reads.
enum ReportForm: Equatable {
  case text
  case json
  case platform(ReportFormat)

  /// What the option takes.
  static let names = ["text", "json"] + ReportFormat.allCases.map(\.rawValue)

  /// The form that is called so; `nil` if there is none.
  init?(_ name: String) {
    switch name {
    case "text": self = .text
    case "json": self = .json
    default:
      guard let format = ReportFormat(rawValue: name) else { return nil }
      self = .platform(format)
    }
  }

  /// The report in this form.
  ///
  /// - Parameters:
  ///   - feedback: The report for people.
  ///   - leaderboardSeconds: How long the exercises took, if a leaderboard may tell.
  func data(_ disclosed: DisclosedResult, feedback: String, leaderboardSeconds: Double? = nil) throws -> Data
  {
    switch self {
    case .text: return Data(feedback.utf8)
    case .json: return try JSONReport(disclosed, version: CommandLineTool.version).data()
    case .platform(let format):
      return try format.data(
        disclosed,
        in: .init(
          version: CommandLineTool.version, feedback: feedback, time: Date(), token: UUID().uuidString,
          leaderboardSeconds: leaderboardSeconds))
    }
  }

  /// A form and the file it is written to: `junit=report.xml`.
  struct File {
    let form: ReportForm
    let path: String

    /// Takes the value of `--also` apart.
    init(_ text: String) throws {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let form = ReportForm(String(parts[0])) else {
        throw UsageError.badValue(
          option: "--also", found: text,
          expected: "FORMAT=FILE, with one of \(ReportForm.names.joined(separator: ", "))")
      }
      (self.form, path) = (form, String(parts[1]))
    }
  }
}
