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

  @Test(
    "What the compiler itself writes down of the modules that honest students import",
    .enabled(if: Kit.isLinux))
  func whatTheCompilerWrites() throws {
    func refused(_ imports: String) throws -> [String] {
      let folder = try Kit.temporaryFolder()
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data("\(imports)\npublic let one = exp(0.0)".utf8).write(
        to: folder.appendingPathComponent("File.swift"))
      let trace = folder.appendingPathComponent("imports.json")
      let compiler = Compiler(
        toolchain: try Toolchain(), timeout: 300, moduleCache: folder.appendingPathComponent("cache"))
      let result = try compiler.compile(
        WorkerSupport.lenient + WorkerSupport.arguments("MyTorch", output: folder.path)
          + ["-emit-loaded-module-trace", "-emit-loaded-module-trace-path", trace.path, "File.swift"],
        in: folder.path, scratch: folder.path)
      #expect(result.succeeded, "\(result.output)")
      return try ImportedModules(trace: try Data(contentsOf: trace)).refused
    }
    #expect(try refused("import Foundation\nimport Glibc\nimport Dispatch") == [])
    #expect(try refused("import Glibc\nimport _Differentiation") == ["_Differentiation"])
  }

  @Test func whatOthersImportDoesNotMatter() throws {
    #expect(try ImportedModules(trace: trace([("_Differentiation", false)])).refused == [])
  }

  @Test(arguments: ["", "{}", "[]"])
  func whatIsNotAsExpectedIsAnError(text: String) {
    #expect(throws: ImportedModules.Unreadable.self) { try ImportedModules(trace: Data(text.utf8)) }
  }
}
