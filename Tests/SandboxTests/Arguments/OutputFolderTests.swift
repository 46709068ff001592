import Foundation
import Testing

@testable import sandbox

struct OutputFolderTests {
  let place = FileManager.default.temporaryDirectory.appendingPathComponent("sandbox-\(UUID().uuidString)")

  @Test func makesTheFolderAndReplacesTheFile() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let path = place.appendingPathComponent("a/b")
    let folder = OutputFolder(path: path.path)
    try folder.write("first", to: "x.svg")
    try folder.write("second", to: "x.svg")
    #expect(try String(contentsOf: path.appendingPathComponent("x.svg"), encoding: .utf8) == "second")
    #expect(try FileManager.default.contentsOfDirectory(atPath: path.path) == ["x.svg"])
  }

  @Test func aFileInTheWay() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try Data().write(to: place)
    let error = #expect(throws: OutputFolder.Problem.self) {
      try OutputFolder(path: place.path).write("text", to: "x.svg")
    }
    let text = try #require(error.map { "\($0)" })
    #expect(text.hasPrefix("cannot create the folder \(place.path): "))
    #expect(text.hasSuffix("Give another one with --outpath."))
  }

  @Test func aFolderWithTheNameOfTheFile() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(
      at: place.appendingPathComponent("x.svg/inside"), withIntermediateDirectories: true)
    let error = #expect(throws: OutputFolder.Problem.self) {
      try OutputFolder(path: place.path).write("text", to: "x.svg")
    }
    #expect(error.map { "\($0)".hasPrefix("cannot write \(place.path)/x.svg: ") } == true)
  }
}
