import NDArrays
import Testing
import Wire

@testable import Grading

@Suite struct CaseRecordTests {
  private static let record = OperationRecord(
    known: ["input": 0, "output": 1, "W": 2, "b": 3, "dW": 4, "db": 5], copies: [:], operations: [])

  private func gradients(replacing name: String, with change: (NDArray) -> NDArray) throws -> [String:
    CaseRecord.Gradient]
  {
    let path = "linear/backward"
    let fixture = try #require(try CommittedFixtures.cases(of: path).first)
    let expected = try #require(fixture.expected.first { $0.name == name }?.array)
    let answer = Diagnosis.Case(fixture, replacing: [name: change(expected)])
    let roles = try CommittedFixtures.fixtures.exercise(path).roles
    return CaseRecord(Self.record, answer: answer, roles: roles).gradients
  }

  @Test func aGradientIsRightWrongOrDoesNotArrive() throws {
    #expect(try gradients(replacing: "db") { $0 }.allSatisfy { $0.value == .right })
    #expect(try gradients(replacing: "db") { $0 * 2 }["b"] == .wrong)
    #expect(try gradients(replacing: "db") { $0 * 0 }["b"] == .silent)
    #expect(try gradients(replacing: "dW") { $0 + 1 }.filter { $0.value != .right }.keys.sorted() == ["W"])
  }

  @Test("What a second pass returns is not explained by the record, which is of the first")
  func theSecondPass() throws {
    #expect(try gradients(replacing: "db-after-second-sweep") { $0 * 2 }["b"] == .right)
  }

  @Test func ofACaseWithoutAnAnswerNothingIsKnown() throws {
    let roles = try CommittedFixtures.fixtures.exercise("linear/backward").roles
    #expect(CaseRecord(Self.record, answer: nil, roles: roles).gradients.isEmpty)
  }
}
