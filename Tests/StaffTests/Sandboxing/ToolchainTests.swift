import Foundation
import Testing

@testable import Staff

@Suite struct ToolchainTests {
  @Test func itHoldsTheCompilerAndItsLibraries() throws {
    let toolchain = try Toolchain()
    #expect(FileManager.default.isExecutableFile(atPath: toolchain.compiler))
    #expect(FileManager.default.fileExists(atPath: "\(toolchain.root)/lib/swift"))
  }

  @Test func programsAreFoundOnThePath() {
    #expect(Toolchain.program("sh")?.hasSuffix("/sh") == true)
    #expect(Toolchain.program("no-such-program") == nil)
  }
}
