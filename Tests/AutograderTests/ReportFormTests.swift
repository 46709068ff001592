import Testing

@testable import autograder

@Suite struct ReportFormTests {
  @Test("Every name is a form", arguments: ReportForm.names)
  func names(name: String) {
    #expect(ReportForm(name) != nil)
    #expect((try? GradingOptions(ParsedArguments(["--format", name], options: RunCommand.options))) != nil)
  }

  @Test("A form and a file", arguments: [("junit=a.xml", "a.xml"), ("json=a=b", "a=b")])
  func files(value: String, path: String) throws {
    #expect(try ReportForm.File(value).path == path)
  }

  @Test("Anything else is told", arguments: ["junit", "junit=", "=a", "pdf=a", ""])
  func badFiles(value: String) {
    #expect(throws: UsageError.self) { try ReportForm.File(value) }
  }
}
