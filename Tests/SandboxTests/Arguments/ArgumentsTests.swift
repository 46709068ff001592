import Foundation
import Testing

@testable import sandbox

struct ArgumentsTests {
  @Test func nothingMeansEverything() throws {
    let arguments = try Arguments([])
    #expect(arguments.parts == [.trace, .methods, .steps, .cost, .graph, .static, .memory, .parallel])
    #expect(arguments.outpath == "sandbox-output")
    #expect(!arguments.wantsHelp)
  }

  @Test(arguments: [["graph", "--outpath", "here"], ["--outpath=here", "graph"]])
  func onePart(arguments: [String]) throws {
    let understood = try Arguments(arguments)
    #expect(understood.parts == [.graph])
    #expect(understood.outpath == "here")
  }

  @Test(arguments: [["--outpath", "~/here"], ["--outpath=~/here"]])
  func theHomeFolder(arguments: [String]) throws {
    #expect(try Arguments(arguments).outpath == NSHomeDirectory() + "/here")
  }

  @Test(arguments: ["--help", "-h"])
  func help(flag: String) throws {
    #expect(try Arguments([flag]).wantsHelp)
    for part in Part.allCases { #expect(Arguments.help.contains("  \(part.rawValue) ")) }
  }

  @Test(arguments: [
    (["graf"], UsageError.unknownPart("graf")),
    (["--fast"], .unknownOption("--fast")),
    (["--outpath"], .missingFolder),
    (["--outpath="], .missingFolder),
    (["--outpath", "--help"], .missingFolder),
  ])
  func mistakes(arguments: [String], expected: UsageError) {
    #expect(throws: expected) { try Arguments(arguments) }
  }

  @Test func texts() {
    #expect(
      "\(UsageError.unknownPart("graf"))"
        == "there is no part \"graf\"; give one of trace, methods, steps, cost, graph, static, memory, parallel"
    )
    #expect("\(UsageError.unknownOption("--fast"))" == "there is no option --fast")
    #expect("\(UsageError.missingFolder)" == "--outpath needs the path of a folder")
  }
}
