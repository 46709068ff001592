import Foundation
import Testing

@testable import Grading

@Suite struct OutputFileTests {
  @Test func aFileIsReplacedAsAWhole() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    for text in ["first", "second"] {
      try OutputFile.write(Data(text.utf8), to: file.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  #if os(Linux)
    @Test func aFullDeviceIsAnErrorAndStaysADevice() throws {
      let device = "/dev/full"
      #expect(throws: OutputFile.Failure.self) { try OutputFile.write(Data("text".utf8), to: device) }
      let type = try FileManager.default.attributesOfItem(atPath: device)[.type] as? FileAttributeType
      #expect(type == .typeCharacterSpecial)
    }
  #endif

  @Test func aFolderThatIsMissingIsSaid() {
    let error = #expect(throws: OutputFile.Failure.self) {
      try OutputFile.write(Data(), to: "/there-is-no-such-folder/report")
    }
    #expect(error?.description.contains("/there-is-no-such-folder/report") == true)
  }
}
