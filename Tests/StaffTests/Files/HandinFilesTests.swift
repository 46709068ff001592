import Foundation
import Testing

@testable import Staff

@Suite struct HandinFilesTests {
  @Test(arguments: [
    ("MyTorch/Utils.swift", "MyTorch/Utils.swift"),
    ("./MyTorch/Utils.swift", "MyTorch/Utils.swift"),
    ("homework/Sources/MyTorch/NN/Functional.swift", "MyTorch/NN/Functional.swift"),
    ("/MyTorch/Utils.swift", nil),
    ("../MyTorch/Utils.swift", nil),
    ("MyTorch/../MyTorch/Utils.swift", nil),
    ("a/b/c/d/MyTorch/Utils.swift", nil),
    ("MyTorch//Utils.swift", nil),
    ("MyTorch/Other.swift", nil),
    ("MyTorch/Utils.swift/", nil),
    ("Package.swift", nil),
  ])
  func onlyTheHomeworksFilesAreTaken(entry: String, path: String?) {
    #expect(HandinFiles.place(of: entry)?.path == path)
    if let path {
      #expect("\(HandinFiles.place(of: entry)?.root ?? "")\(path)" == entry.trimmingPrefix("./"))
    }
  }

  @Test("What the script leaves out of its notes is what only practice asks for")
  func createTarballKnowsWhatIsPractice() throws {
    struct Manifest: Decodable {
      struct Exercise: Decodable { let points: Int, parts: [String] }
      let exercises: [Exercise]
    }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(contentsOf: Kit.folder.appendingPathComponent("Fixtures/manifest.json")))
    let graded = Set(manifest.exercises.filter { $0.points > 0 }.flatMap(\.parts))
    let practice = Set(manifest.exercises.flatMap(\.parts)).subtracting(graded)
      // Of files that are not packed.
      .subtracting(Card.training.flatMap(\.parts))
    let script = try String(
      contentsOf: Kit.folder.appendingPathComponent("create_tarball.sh"), encoding: .utf8)
    let list = try #require(
      script.split(separator: "practice=\"").dropFirst().first?.split(separator: "\"").first)
    #expect(list.split(separator: " ").map(String.init) == practice.sorted())
  }

  @Test func createTarballPacksTheSameFiles() throws {
    let script = try String(
      contentsOf: Kit.folder.appendingPathComponent("create_tarball.sh"), encoding: .utf8)
    let list = try #require(
      script.split(separator: "files=\"").dropFirst().first?.split(separator: "\"").first)
    #expect(list.split(separator: "\n").map(String.init) == HandinFiles.paths)
  }
}
