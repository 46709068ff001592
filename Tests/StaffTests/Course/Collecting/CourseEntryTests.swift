import Testing

@testable import Staff

@Suite struct CourseEntryTests {
  private func fileName(_ student: String, _ attempt: Int? = nil) -> String {
    var entry = CourseEntry(student: student, label: "x")
    entry.attempt = attempt
    return entry.fileName
  }

  @Test func ordinaryIdsAreTheirOwnNames() {
    #expect(fileName("ada@uni.edu") == "ada@uni.edu")
    #expect(fileName("ada", 2) == "ada~attempt-2")
  }

  @Test(arguments: ["../../etc/passwd", "", ".", "..", ".hidden", "a/b", "a\0b", "-rf", "é", "A", "a b", "~"])
  func otherIdsCannotLeaveTheFolder(id: String) {
    let name = fileName(id)
    #expect(name != id)
    #expect(!name.contains("/") && !name.contains("\0") && !name.hasPrefix(".") && !name.hasPrefix("-"))
    #expect(!name.isEmpty)
  }

  @Test func differentIdsHaveDifferentNames() {
    let ids = [
      "ada", "Ada", "ADA", "a/a", "a\\a", "a-a", "a a", String(repeating: "x", count: 300), "é", "è",
    ]
    #expect(Set(ids.map { fileName($0).lowercased() }).count == ids.count)
    #expect(ids.allSatisfy { fileName($0).utf8.count < 120 })
  }
}
