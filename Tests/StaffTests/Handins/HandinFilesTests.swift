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

  @Test func createTarballPacksTheSameFiles() throws {
    let script = try String(
      contentsOf: Kit.folder.appendingPathComponent("create_tarball.sh"), encoding: .utf8)
    let list = try #require(
      script.split(separator: "files=\"").dropFirst().first?.split(separator: "\"").first)
    #expect(list.split(separator: "\n").map(String.init) == HandinFiles.paths)
  }
}
