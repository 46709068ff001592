import Foundation
import Testing

@testable import Grading

@Suite struct HomeworkPartsTests {
  @Test func thePartsAreThoseThatStubsName() throws {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let stubs = (path.dropLast(4) + ["Handout", "Sources"]).joined(separator: "/")
    var found: Set<String> = []
    // The network's and its training's are not handed in, and practised all the same.
    for file in HomeworkFiles.paths + HomeworkFiles.practicePaths {
      let source = try String(contentsOfFile: "\(stubs)/\(file)", encoding: .utf8)
      for call in source.components(separatedBy: "notImplemented(\"").dropFirst() {
        found.insert(String(call.prefix { $0 != "\"" }))
      }
    }
    #expect(found == Rubric.committed.parts)
  }
}
