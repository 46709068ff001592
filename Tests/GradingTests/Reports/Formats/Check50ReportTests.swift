import Foundation
import Testing

@testable import Grading

@Suite struct Check50ReportTests {
  private static func results(_ disclosed: DisclosedResult) throws -> [[String: Any]] {
    let report = try FormatSamples.object(ReportFormat.check50.data(disclosed, in: FormatSamples.context()))
    #expect(report["slug"] as? String == "mytorch" && report["version"] as? String == "1")
    return try #require(report["results"] as? [[String: Any]])
  }

  @Test("Every field of check50's specification is there", arguments: FormatSamples.hostileTexts)
  func fields(text: String) throws {
    let results = try Self.results(FormatSamples.disclosed(text))
    #expect(results.count == Rubric.committed.items.count)
    for result in results {
      #expect(
        Set(result.keys) == ["name", "description", "passed", "log", "cause", "data", "dependency"])
      #expect(result["log"] is [String])
      guard result["passed"] as? Bool != true else {
        #expect(result["cause"] is NSNull)
        continue
      }
      let cause = try #require(result["cause"] as? [String: Any])
      #expect(cause["rationale"] is String)
    }
  }

  @Test("What cannot pass without another one is skipped, and names it")
  func dependency() throws {
    let results = try Self.results(FormatSamples.disclosed("x"))
    let skipped = results.filter { $0["dependency"] is String }
    #expect(!skipped.isEmpty)
    for result in skipped {
      #expect(result["passed"] is NSNull)
      #expect(results.contains { $0["name"] as? String == result["dependency"] as? String })
    }
  }

  @Test("Numbers are there where the reader may see them, and not where not")
  func numbers() throws {
    let expected = { (origin: TestArrays.Origin) in
      try Self.results(FormatSamples.disclosed("x", origin: origin)).contains {
        ($0["cause"] as? [String: Any])?["expected"] as? String == "0.25"
      }
    }
    #expect(try expected(.handout))
    #expect(!(try expected(.fresh)))
  }
}
