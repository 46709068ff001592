public import Foundation

/// A form of report that another program reads.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// What Autolab takes from the end of a grader's output.
  case autolab

  /// Gradescope's results.json.
  case gradescope

  /// Workflow commands of GitHub Actions, and what GitHub Classroom reads.
  case github

  /// JUnit's XML.
  case junit

  /// The JSON that check50 prints.
  case check50

  /// What a format needs to know beside the result; everything is the same for the same values.
  public struct Context: Sendable {
    /// The version of the autograder.
    public var version: String

    /// The report for people.
    public var feedback: String

    /// When the report was made.
    public var time: Date

    /// A word that no hand-in can guess: what ends a passage in which commands are not obeyed.
    public var token: String

    /// How long the exercises took together, in seconds, for a leaderboard; `nil` for none.
    public var leaderboardSeconds: Double?

    /// Creates a context.
    public init(
      version: String, feedback: String, time: Date, token: String, leaderboardSeconds: Double? = nil
    ) {
      (self.version, self.feedback, self.time) = (version, feedback, time)
      (self.token, self.leaderboardSeconds) = (token, leaderboardSeconds)
    }
  }

  /// The report in this form, ending in a line break.
  public func data(_ disclosed: DisclosedResult, in context: Context) throws -> Data {
    let text =
      switch self {
      case .autolab: AutolabReport(disclosed, feedback: context.feedback).text
      case .gradescope: try GradescopeReport(disclosed, context).text()
      case .github: GitHubReport(disclosed, token: context.token).text
      case .junit: JUnitReport(disclosed, time: context.time).text
      case .check50: try Check50Report(disclosed, version: context.version).text()
      }
    return Data(text.utf8)
  }
}
