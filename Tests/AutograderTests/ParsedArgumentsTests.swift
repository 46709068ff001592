import Foundation
import Testing

@testable import autograder

@Suite struct ParsedArgumentsTests {
  private func parse(_ arguments: String...) throws -> ParsedArguments {
    try ParsedArguments(arguments, options: RunCommand.options)
  }

  @Test func optionsMayStandAnywhere() throws {
    let parsed = try parse("linear", "--jobs", "3", "loss", "--format=json", "--verbose")
    #expect(parsed.positional == ["linear", "loss"])
    #expect(parsed.value("--jobs") == "3")
    #expect(parsed.value("--format") == "json")
    #expect(parsed.has("--verbose"))
    #expect(!parsed.has("--output"))
  }

  @Test("A path may begin with ~ where the shell leaves it alone")
  func paths() throws {
    let home = NSHomeDirectory()
    #expect(try parse("--fixtures=~/arrays").path("--fixtures") == "\(home)/arrays")
    #expect(try parse("--fixtures", "a/~b").path("--fixtures") == "a/~b")
    #expect(try parse().path("--fixtures") == nil)
    #expect(throws: UsageError.badValue(option: "--output", found: "", expected: "a path")) {
      try parse("--output=").path("--output")
    }
  }

  @Test(
    "Options that do not go with --watch are refused", arguments: ["--format=json", "--output=x", "--list"])
  func watching(option: String) {
    #expect {
      try RunCommand(parse("--watch", option))
    } throws: {
      "\($0)".hasPrefix("--watch shows on the terminal what changed; leave out --")
    }
  }

  @Test func afterTwoHyphensNothingIsAnOption() throws {
    #expect(try parse("--", "--jobs").positional == ["--jobs"])
  }

  @Test func aRepeatedOptionKeepsAllItsValues() throws {
    let parsed = try parse("--exercise", "a", "--exercise", "b")
    #expect(parsed.all("--exercise") == ["a", "b"])
    #expect(parsed.value("--exercise") == "b")
  }

  @Test func aMisspelledOptionIsToldApart() {
    #expect {
      try parse("--fixture", "x")
    } throws: {
      "\($0)".hasPrefix(
        "there is no option '--fixture'. Did you mean '--fixtures'? The options are: --exercise,")
    }
  }

  @Test func anOptionWithoutItsValue() {
    #expect(throws: UsageError.missingValue(option: "--jobs", value: "N")) { try parse("--jobs") }
  }

  @Test func aFlagWithAValue() {
    #expect(throws: UsageError.unexpectedValue(option: "--verbose")) { try parse("--verbose=1") }
  }

  @Test(arguments: ["0", "257", "two", "1.5", ""]) func jobsIsANumber(text: String) {
    #expect(throws: UsageError.badValue(option: "--jobs", found: text, expected: "a number from 1 to 256")) {
      try RunCommand(parse("--jobs", text))
    }
  }
}
