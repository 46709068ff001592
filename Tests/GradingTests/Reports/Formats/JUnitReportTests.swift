import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Grading

@Suite struct JUnitReportTests {
  private static func text(_ disclosed: DisclosedResult) -> String {
    JUnitReport(disclosed, time: Date(timeIntervalSince1970: 86_400)).text
  }

  private static func root(_ disclosed: DisclosedResult) throws -> XMLElement {
    try #require(try XMLDocument(xmlString: text(disclosed)).rootElement())
  }

  /// The names of the elements in another one.
  private static func names(in element: XMLElement) -> [String] {
    (element.children ?? []).compactMap { ($0 as? XMLElement)?.name }
  }

  @Test("It is what the strictest schema wants", arguments: FormatSamples.hostileTexts, Reader.allCases)
  func structure(text: String, reader: Reader) throws {
    let root = try Self.root(FormatSamples.disclosed(text, to: reader, origin: .fresh))
    #expect(root.name == "testsuites")
    let suites = root.elements(forName: "testsuite")
    #expect(suites.count == Section.allCases.count)
    for suite in suites {
      for attribute in ["package", "id", "name", "hostname", "tests", "failures", "errors", "time"] {
        #expect(suite.attribute(forName: attribute)?.stringValue?.isEmpty == false)
      }
      #expect(suite.attribute(forName: "timestamp")?.stringValue == "1970-01-02T00:00:00")
      let cases = suite.elements(forName: "testcase")
      #expect(
        Self.names(in: suite)
          == ["properties"] + cases.map { _ in "testcase" } + ["system-out", "system-err"])
      for (attribute, child) in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")] {
        let count = cases.count { !$0.elements(forName: child).isEmpty }
        #expect(suite.attribute(forName: attribute)?.stringValue == "\(count)")
      }
      for entry in cases {
        let children = Self.names(in: entry)
        #expect(children.count <= 1 && children.allSatisfy(["failure", "error", "skipped"].contains))
        for child in ["failure", "error"].flatMap(entry.elements) {
          #expect(child.attribute(forName: "type")?.stringValue?.isEmpty == false)
        }
        let time = try #require(entry.attribute(forName: "time")?.stringValue)
        #expect(time.wholeMatch(of: /[0-9]+\.[0-9]{3}/) != nil)
      }
    }
  }

  @Test(
    "It is valid, says xmllint with a schema of windyroad's strictness", .enabled(if: hasXMLLint),
    arguments: FormatSamples.hostileTexts)
  func schema(text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("junit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("report.xml")
    try Data(Self.text(FormatSamples.disclosed(text)).utf8).write(to: file)
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "junit.xsd")
    let lint = Process()
    lint.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    lint.arguments = ["--noout", "--schema", schema.path, file.path]
    let output = Foundation.Pipe()
    lint.standardError = output
    try lint.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0, "\(said)")
  }

  private static let hasXMLLint = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")

  @Test(
    "Seconds have three decimals",
    arguments: [
      (0, "0.000"), (0.0004, "0.000"), (1.5, "1.500"), (12.0625, "12.063"), (-1, "0.000"),
      (.infinity, "1000000000.000"),
    ])
  func seconds(value: Double, text: String) {
    #expect(JUnitReport.seconds(value) == text)
  }

  @Test("Text becomes text, whatever is in it")
  func escaping() {
    #expect(JUnitReport.escaped("<&>\"]]>\u{1}\n") == "&lt;&amp;&gt;&quot;]]&gt;\u{FFFD}\n")
    #expect(JUnitReport.escaped("a\tb\n", isAttribute: true) == "a&#9;b&#10;")
  }
}
