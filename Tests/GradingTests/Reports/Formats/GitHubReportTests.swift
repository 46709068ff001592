import Foundation
import Testing

@testable import Grading

@Suite struct GitHubReportTests {
  private static func lines(_ disclosed: DisclosedResult) -> [Substring] {
    GitHubReport(disclosed, token: "T0KEN").text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The lines that a runner obeys: those that begin with `::` or hold `##[`, unless commands are stopped.
  private static func commands(_ lines: [Substring]) -> [Substring] {
    var isStopped = false
    return lines.filter { line in
      let trimmed = line.drop(while: \.isWhitespace)
      if isStopped {
        if trimmed == "::T0KEN::" { isStopped = false }
        return false
      }
      if trimmed.hasPrefix("::stop-commands::") { isStopped = true }
      return trimmed.hasPrefix("::") || line.contains("##[")
    }
  }

  @Test(
    "Whatever the code says, the commands are of the same kinds, and say the points",
    arguments: FormatSamples.hostileTexts)
  func commands(text: String) {
    let kinds = { (text: String) in
      Self.commands(Self.lines(FormatSamples.disclosed(text))).map { line in
        line.dropFirst(2).prefix { $0 != " " && $0 != ":" }
      }
    }
    #expect(kinds(text) == kinds("plain"))
    let disclosed = FormatSamples.disclosed(text)
    let lines = Self.commands(Self.lines(disclosed)).filter { $0.hasPrefix("::notice") }
    #expect(
      lines == [
        "::notice title=Autograding complete::Points \(disclosed.result.points)/50",
        "::notice title=Autograding report::{\"totalPoints\":\(disclosed.result.points),\"maxPoints\":50}",
      ])
  }

  @Test(
    "No command is between stop-commands and the word that ends it", arguments: FormatSamples.hostileTexts)
  func groups(text: String) {
    let all = Self.lines(FormatSamples.disclosed(text))
    #expect(all.filter { $0 == "::stop-commands::T0KEN" }.count == Section.allCases.count)
    #expect(all.filter { $0 == "::T0KEN::" }.count == Section.allCases.count)
    #expect(Self.commands(all).filter { $0.hasPrefix("::group::") }.count == Section.allCases.count)
  }

  @Test("A failure stands at the student's line if it is known, or else at the file of the section")
  func places() {
    let lines = Self.lines(FormatSamples.disclosed("x")).filter { $0.hasPrefix("::error ") }
    #expect(
      lines.contains { $0.hasPrefix("::error file=Sources/MyTorch/NN/Functional.swift,line=42,title=") })
    #expect(
      lines.contains { $0.hasPrefix("::error file=Sources/MyTorch/AutogradEngine.swift,title=Autograd ") })
  }

  @Test("A part of the exercises is not told as the whole")
  func part() {
    var result = FormatSamples.best
    result.exercises.removeAll { $0.item.section != .loss }
    let lines = Self.lines(DisclosedResult(result, to: .student))
    #expect(!lines.contains { $0.hasPrefix("::notice") })
    #expect(lines.first == "::group::Loss 5/5")
  }

  @Test(
    "Messages and properties are escaped",
    arguments: [("a%b\r\nc:d,e", "a%25b%0D%0Ac:d,e", "a%25b%0D%0Ac%3Ad%2Ce"), ("\r\n", "%0D%0A", "%0D%0A")])
  func escaping(text: String, message: String, property: String) {
    #expect(GitHubReport.message(text) == message)
    #expect(GitHubReport.property(text) == property)
  }
}
