import Testing

@testable import autograder

@Suite struct ParsedArgumentsTests {
  private func parse(_ arguments: String...) throws -> ParsedArguments {
    try ParsedArguments(arguments, for: RunCommand.self)
  }

  @Test func optionsMayStandAnywhere() throws {
    let parsed = try parse("linear", "--jobs", "3", "loss", "--format=json", "--verbose")
    #expect(parsed.positional == ["linear", "loss"])
    #expect(parsed.value("--jobs") == "3")
    #expect(parsed.value("--format") == "json")
    #expect(parsed.has("--verbose"))
    #expect(!parsed.has("--output"))
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
