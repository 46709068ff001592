import Foundation
import Grading
import Testing

@testable import Staff

/// The whole way: an archive, a compiler, workers, points.
@Suite final class HandinGraderTests {
  let folder: URL

  init() throws {
    folder = try Kit.temporaryFolder()
    try FileManager.default.copyItem(
      at: Kit.folder.appendingPathComponent("Sources/MyTorch"), to: folder.appendingPathComponent("MyTorch"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func grade(_ names: [String], sandbox: SandboxMode) throws -> GradingResult {
    let fixtures = Kit.folder.appendingPathComponent("Fixtures").path
    let arrays = try GradingArrays(folder: fixtures, seed: nil, kit: Kit.folder.path, worker: Kit.worker)
    let grader = try HandinGrader(kit: Kit.folder.path, hidden: [fixtures], timeout: 120, sandbox: sandbox)
    return try grader.grade(folder.path, jobs: 2) {
      (arrays, names.flatMap(arrays.fixtures.rubric.items(matching:)))
    }
  }

  private func replace(_ text: String, by other: String, in file: String) throws {
    let file = folder.appendingPathComponent(file)
    let source = try String(contentsOf: file, encoding: .utf8)
    try #require(source.contains(text))
    try source.replacingOccurrences(of: text, with: other).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func aRightOneGetsItsPointsWithoutASandbox() throws {
    let result = try grade(["functional"], sandbox: .off)
    #expect(result.points == 6)
    #expect(result.sandbox == "none")
    #expect(result.notices.first?.contains("WITHOUT A SANDBOX") == true)
  }

  @Test func exercisesAboutWhatIsNotHandedInAreLeftOut() throws {
    let result = try grade(["practice/outer", "practice/mlp", "practice/train"], sandbox: .off)
    #expect(result.exercises.map(\.item.path) == ["practice/outer-backward"])
    #expect(result.exercises.map(\.verdict) == [.passed])
  }

  @Test func whatIsNotGradedMayBeMissing() throws {
    for (name, file) in [("maxBackward", "NN/Functional.swift"), ("MSELoss", "NN/Modules/Loss.swift")] {
      let file = "MyTorch/\(file)"
      let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      try replace(try #require(MissingParts.declaration(of: name, in: source)), by: "", in: file)
    }
    let result = try grade(
      ["functional/add", "functional/max", "functional/multiply", "loss/"], sandbox: .off)
    #expect(result.points == result.maximum && result.maximum == 6)
    #expect(
      result.notices.dropFirst() == [
        "MyTorch/NN/Functional.swift has no maxBackward; the stub took its place",
        "MyTorch/NN/Modules/Loss.swift has no MSELoss; the stub took its place",
      ])
  }

  @Test("In the sandbox the answers cannot be looked up", .enabled(if: Kit.hasSandbox))
  func fixturesCannotBeRead() throws {
    let expected = Kit.folder.appendingPathComponent("Fixtures/functional/exp-backward/1/expected").path
    try replace(
      "import NDArrays", by: "import Foundation\nimport NDArrays", in: "MyTorch/NN/Functional.swift")
    try replace(
      "[gradOutput * exp(inputs[0])]",
      by: """
        {
          if FileManager.default.fileExists(atPath: "\(expected)") { return [gradOutput * exp(inputs[0])] }
          return [gradOutput]
        }()
        """, in: "MyTorch/NN/Functional.swift")
    #expect(try grade(["functional/exp-backward"], sandbox: .off).points == 1)
    let result = try grade(["functional/exp-backward"], sandbox: .require)
    #expect(result.points == 0)
    #expect(result.exercises.map(\.verdict) == [.wrong])
    #expect(result.sandbox == "bubblewrap")
    #expect(result.notices == [])
  }

  @Test("In the sandbox a crash still names the line", .enabled(if: Kit.hasSandbox))
  func crashesHaveAPlace() throws {
    try replace(
      "[gradOutput * exp(inputs[0])]", by: "[gradOutput * exp(inputs[1])]", in: "MyTorch/NN/Functional.swift")
    let result = try grade(["functional/exp-backward"], sandbox: .require)
    #expect(result.exercises.first?.verdict.location?.file == "Sources/MyTorch/NN/Functional.swift")
    #expect(result.exercises.first?.verdict.location?.line != nil)
  }

  @Test("A homework imports what it is given, and the toolchain's modules")
  func theGradersOwnModulesAreOutOfReach() throws {
    try replace("import NDArrays", by: "import NDArrays\nimport Wire", in: "MyTorch/Utils.swift")
    try replace(
      "import NDArrays", by: "import Foundation\nimport NDArrays", in: "MyTorch/NN/Functional.swift")
    let result = try grade(["functional"], sandbox: .auto)
    #expect(result.points == 6)
    #expect(
      result.notices.contains { $0.contains("MyTorch/Utils.swift") && $0.contains("no such module 'Wire'") })
  }

  @Test("A mistake that shows in another file costs the file it is in")
  func errorsElsewhere() throws {
    try replace(
      "public final class GradientBuffer", by: "final class GradientBuffer", in: "MyTorch/Utils.swift")
    let result = try grade(["functional", "autograd/add-operation"], sandbox: .auto)
    #expect(result.points == 11)
    #expect(result.notices.count { $0.contains("left out") } == 1)
    #expect(result.notices.contains { $0.hasPrefix("MyTorch/Utils.swift does not compile") })
  }

  @Test("Mistakes in two files, one of which shows in a third: the others are graded")
  func errorsInTwoFiles() throws {
    try replace(
      "public final class GradientBuffer", by: "final class GradientBuffer", in: "MyTorch/Utils.swift")
    try replace(
      "import NDArrays", by: "import NDArrays\nlet a: Int = true", in: "MyTorch/NN/Modules/Loss.swift")
    let result = try grade(["functional", "autograd/add-operation", "loss"], sandbox: .auto)
    #expect(result.points == 11)
    #expect(result.notices.count { $0.contains("left out") } == 2)
  }

  #if os(Linux)
    @Test("A hand-in cannot link what the exercises do themselves")
    func theExercisesAreSealed() throws {
      try replace(
        "[gradOutput * exp(inputs[0])]",
        by: "[Thief(engine: Autograd()).multiply(gradOutput, exp(inputs[0]))]",
        in: "MyTorch/NN/Functional.swift")
      let file = folder.appendingPathComponent("MyTorch/NN/Functional.swift")
      let thief = """

        struct Thief {
          let engine: Autograd
          @_silgen_name("$s9Exercises8RecorderV8multiplyy8NDArrays7NDArrayCAG_AGtF")
          func multiply(_ a: NDArray, _ b: NDArray) -> NDArray
        }

        """
      try (String(contentsOf: file, encoding: .utf8) + thief).write(
        to: file, atomically: true, encoding: .utf8)
      let result = try grade(
        ["functional/exp-backward", "loss/softmax-cross-entropy-forward"], sandbox: .auto)
      #expect(result.exercises.first?.verdict.headline == "Functional.swift was refused")
      #expect(result.exercises.last?.verdict == .passed)
      #expect(result.notices.contains { $0.contains("MyTorch/NN/Functional.swift") })
    }
  #endif
}
