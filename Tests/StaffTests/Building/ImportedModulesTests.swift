import Foundation
import Testing

@testable import Staff

@Suite struct ImportedModulesTests {
  private func trace(_ modules: [(String, Bool)]) -> Data {
    let entries = modules.map { "{\"name\":\"\($0.0)\",\"isImportedDirectly\":\($0.1)}" }
    return Data("{\"swiftmodulesDetailedInfo\":[\(entries.joined(separator: ","))]}".utf8)
  }

  @Test func onlyWhatAHomeworkNeedsCanBeImported() throws {
    let modules = try ImportedModules(
      trace: trace([("NDArrays", true), ("_Differentiation", true), ("Foundation", true), ("Testing", true)]))
    #expect(modules.refused == ["Testing", "_Differentiation"])
  }

  @Test func whatOthersImportDoesNotMatter() throws {
    #expect(try ImportedModules(trace: trace([("_Differentiation", false)])).refused == [])
  }

  @Test(arguments: ["", "{}", "[]"])
  func whatIsNotAsExpectedIsAnError(text: String) {
    #expect(throws: ImportedModules.Unreadable.self) { try ImportedModules(trace: Data(text.utf8)) }
  }
}
