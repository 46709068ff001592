import Testing

@testable import Staff

@Suite struct LeakDetectorTests {
  let detector = LeakDetector(
    solutionLines: [
      "  [gradOutput * exp(inputs[0])]", "  } else {", "  [gradOutput]",
      "  let (a, b) = (inputs[0], inputs[1])", "  x",
    ],
    givenLines: ["let (a, b) = (inputs[0], inputs[1])"])

  @Test(arguments: [
    ("[gradOutput * exp(inputs[0])]", true),
    ("  return [ gradOutput*exp( inputs[0] ) ]  // so", true),
    ("// [gradOutput]", true),
    ("return [gradOutput]", false),
    ("} else {", false),
    ("let (a, b) = (inputs[0], inputs[1])", false),
    ("x", false),
    ("gradOutput and exp of the input", false),
  ])
  func solutionLinesAreFound(line: String, leaks: Bool) {
    #expect(detector.leaks(in: "given\n\(line)\n") == (leaks ? [2] : []))
  }
}
