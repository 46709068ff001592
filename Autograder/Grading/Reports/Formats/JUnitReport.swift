internal import Foundation

/// JUnit's XML: a test suite for each section, a test case for each exercise.
///
/// A wrong answer is a failure; a crash, a limit or something else that is no answer is an error; a part that is not written yet, and what
/// the grader could not grade, was skipped. It keeps to the strictest schema that is about: windyroad/JUnit-Schema.
struct JUnitReport {
  private let result: GradingResult
  private let time: String

  init(_ disclosed: DisclosedResult, time: Date) {
    result = disclosed.result
    // Without a time zone, as the schema wants it.
    self.time = String(time.formatted(.iso8601).prefix(19))
  }

  var text: String {
    let suites = result.sections.enumerated().map { suite($1, number: $0) }
    return (["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"] + suites + ["</testsuites>"])
      .joined(
        separator: "\n") + "\n"
  }

  private func suite(_ section: Section, number: Int) -> String {
    let exercises = result.exercises(in: section)
    let count = { (kind: Outcome) in exercises.count { Outcome($0.verdict) == kind } }
    let seconds = exercises.compactMap(\.seconds).reduce(0, +)
    let attributes: [(String, String)] = [
      ("package", "homework"), ("id", "\(number)"), ("name", section.title), ("timestamp", time),
      ("hostname", "localhost"), ("tests", "\(exercises.count)"), ("failures", "\(count(.failure))"),
      ("errors", "\(count(.error))"), ("skipped", "\(count(.skipped))"), ("time", Self.seconds(seconds)),
    ]
    let points = exercises.map(\.points).reduce(0, +)
    let maximum = exercises.map(\.item.points).reduce(0, +)
    let properties = [("points", points), ("maximum", maximum)].map {
      "      " + element("property", [("name", $0), ("value", "\($1)")])
    }
    let notices = number == 0 ? result.notices.joined(separator: "\n") : ""
    let lines =
      ["    <properties>"] + properties + ["    </properties>"] + exercises.map(testCase)
      + ["    <system-out>\(Self.escaped(notices))</system-out>", "    <system-err></system-err>"]
    return "  <testsuite\(Self.attributes(attributes))>\n" + lines.joined(separator: "\n")
      + "\n  </testsuite>"
  }

  private func testCase(_ exercise: ExerciseResult) -> String {
    let attributes = [
      ("classname", exercise.item.section.title), ("name", exercise.item.title),
      ("time", Self.seconds(exercise.seconds ?? 0)),
    ]
    let outcome = Outcome(exercise.verdict)
    guard outcome != .passed else { return "    " + element("testcase", attributes) }
    let failure = FailureText(of: exercise, in: result)
    let details =
      outcome == .skipped
      ? "<skipped/>"
      : element(
        outcome.rawValue, [("type", exercise.verdict.kind), ("message", failure.sentence)],
        failure.lines.joined(separator: "\n"))
    return "    <testcase\(Self.attributes(attributes))>\(details)</testcase>"
  }

  private enum Outcome: String {
    case passed, failure, error, skipped

    init(_ verdict: Verdict) {
      self =
        switch verdict {
        case .passed: .passed
        case .wrong: .failure
        case .notImplemented, .notGraded: .skipped
        case .objection, .crashed, .exceeded, .leftEarly, .garbled: .error
        }
    }
  }

  // MARK: XML

  /// Three decimals, never an exponent or a comma.
  static func seconds(_ seconds: Double) -> String {
    let milliseconds = Int((min(max(seconds, 0), 1e9) * 1000).rounded())
    let rest = "\(milliseconds % 1000)"
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func element(_ name: String, _ attributes: [(String, String)], _ text: String? = nil) -> String {
    let start = "<\(name)\(Self.attributes(attributes))"
    return text.map { "\(start)>\(Self.escaped($0))</\(name)>" } ?? "\(start)/>"
  }

  private static func attributes(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1, isAttribute: true))\"" }.joined()
  }

  /// Text as XML 1.0 may have it; what it may not have becomes U+FFFD.
  static func escaped(_ text: String, isAttribute: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped += isAttribute ? "&#\(scalar.value);" : String(scalar)
      case "\r": escaped += "&#13;"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
