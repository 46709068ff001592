import Foundation
import Testing

@testable import Grading

@Suite struct JSONLineTests {
  @Test("A string is read back as it was", arguments: FormatSamples.hostileTexts)
  func strings(text: String) throws {
    let line = JSONLine.array([JSONLine.string(text)])
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String]
    #expect(read == [text])
    #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  }

  @Test(
    "No letter or digit stands before a colon, where Autolab would put a quotation mark",
    arguments: FormatSamples.hostileTexts)
  func colons(text: String) {
    let line = JSONLine.object([(text, JSONLine.string(text)), ("n", "1")])
    #expect(line.firstMatch(of: /[a-zA-Z0-9]:/) == nil)
  }

  @Test("An object keeps the order of its fields")
  func order() {
    #expect(JSONLine.object([("b", "1"), ("a", JSONLine.array(["2", "3"]))]) == #"{"b": 1, "a": [2, 3]}"#)
  }
}
