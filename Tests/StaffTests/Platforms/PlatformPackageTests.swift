import Foundation
import Testing

@testable import Staff

/// The platforms' parts, played with the real packages and the grader that was built.
@Suite(.serialized) struct PlatformPackageTests {
  private static let program = Kit.products.appendingPathComponent("autograder").path
  private static let canGrade = Kit.isLinux && FileManager.default.isExecutableFile(atPath: program)

  /// Runs a program with nothing in its environment but what a grading machine has; gives its status and all that it printed.
  @discardableResult
  private static func run(
    _ words: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = folder
    // As with Tango: a home that is not there.
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent/home",
    ].merging(environment) { $1 }
    let output = folder.appendingPathComponent("output-\(UUID().uuidString).log")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    try FileManager.default.removeItem(at: output)
    return (process.terminationStatus, text)
  }

  /// A machine that has the kit prepared: this one.
  private static func prepared(_ grader: URL, in folder: URL) throws -> [String: String] {
    let prepared = folder.appendingPathComponent("prepared")
    try FileManager.default.createDirectory(at: prepared, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: grader.appendingPathComponent("fingerprint"), to: prepared.appendingPathComponent("fingerprint"))
    try FileManager.default.createSymbolicLink(
      at: prepared.appendingPathComponent("kit"), withDestinationURL: Kit.folder)
    return ["AUTOGRADER_PREPARED": prepared.path, "AUTOGRADER_PROGRAM": program]
  }

  private static func packHandin(_ target: URL) throws {
    try run(
      ["tar", "-cf", target.path, "-C", Kit.folder.appendingPathComponent("Sources").path, "MyTorch"],
      in: target.deletingLastPathComponent())
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func object(_ text: some StringProtocol) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  @Test(
    "Autolab: what is imported grades a hand-in, and the last line has the scores", .enabled(if: canGrade))
  func autolab() throws {
    try Self.withFolder { folder in
      let package = folder.appendingPathComponent("hw1bonus.tar")
      try PlatformPackage(.autolab, kit: Kit.folder.path).write(to: package.path)
      try Self.run(["tar", "-xf", package.path], in: folder)
      let assessment = folder.appendingPathComponent("hw1bonus")
      #expect(
        Set(try FileManager.default.contentsOfDirectory(atPath: assessment.path))
          == ["hw1bonus.yml", "autograde-Makefile", "autograde.tar", "homework.tar"])

      let machine = folder.appendingPathComponent("machine")
      try FileManager.default.createDirectory(at: machine, withIntermediateDirectories: true)
      for (name, target) in [("autograde-Makefile", "Makefile"), ("autograde.tar", "autograde.tar")] {
        try FileManager.default.copyItem(
          at: assessment.appendingPathComponent(name), to: machine.appendingPathComponent(target))
      }
      let handin = machine.appendingPathComponent("handin.tar")
      try Self.packHandin(handin)
      try Self.run(["tar", "-xf", "autograde.tar", "grader/fingerprint"], in: machine)
      let environment = try Self.prepared(machine.appendingPathComponent("grader"), in: folder)
      let run = try Self.run(["make"], in: machine, environment: environment)
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(run.status == 0)
      let scores = try #require(Self.object(lines.last ?? "")?["scores"] as? [String: Int], "\(run.output)")
      #expect(scores.values.reduce(0, +) == 50 && scores.count == 22)
      #expect(Self.object(lines.dropLast().last ?? "")?["_presentation"] as? String == "semantic")

      // What is no hand-in: no scores, which Autolab takes for zero, a sentence, and make does not complain after it.
      try Data("{\"scores\": {\"Autograd Backward\": 5}}\n".utf8).write(to: handin)
      let other = try Self.run(["make"], in: machine, environment: environment)
      #expect(other.status == 0)
      #expect(other.output.hasSuffix("If it is, tell the staff.\n"))
    }
  }

  @Test(
    "Gradescope: results.json for students, everything else for staff", .enabled(if: canGrade && Kit.hasZip))
  func gradescope() throws {
    try Self.withFolder { folder in
      let package = folder.appendingPathComponent("autograder.zip")
      try PlatformPackage(.gradescope, kit: Kit.folder.path).write(to: package.path)
      let root = folder.appendingPathComponent("root")
      let submission = root.appendingPathComponent("submission")
      try FileManager.default.createDirectory(at: submission, withIntermediateDirectories: true)
      let source = root.appendingPathComponent("source")
      try Self.run(["unzip", "-q", package.path, "-d", source.path], in: folder)
      for script in ["setup.sh", "run_autograder"] {
        #expect(FileManager.default.isExecutableFile(atPath: source.appendingPathComponent(script).path))
      }
      try FileManager.default.copyItem(
        at: source.appendingPathComponent("run_autograder"), to: root.appendingPathComponent("run_autograder")
      )
      let environment = try Self.prepared(source.appendingPathComponent("grader"), in: folder)
        .merging(["AUTOGRADER_ROOT": root.path]) { $1 }
      let results = root.appendingPathComponent("results/results.json")
      let grade = {
        let run = try Self.run(["./run_autograder"], in: root, environment: environment)
        #expect(run.status == 0)
        return (
          output: run.output,
          results: try #require(Self.object(try String(contentsOf: results, encoding: .utf8)))
        )
      }

      // A tar stays as it is; a zip is there unpacked.
      try Self.packHandin(submission.appendingPathComponent("handin.tar"))
      let tar = try grade()
      #expect(tar.results["score"] as? Int == 50, "\(tar.output)")
      #expect(tar.results["stdout_visibility"] as? String == "hidden")
      #expect(tar.output.contains("seed"))
      #expect((tar.results["leaderboard"] as? [[String: Any]])?.count == 2)
      try FileManager.default.removeItem(at: submission)
      try FileManager.default.createDirectory(at: submission, withIntermediateDirectories: true)
      let nothing = try grade()
      #expect(nothing.results["score"] as? Int == 0)
      #expect((nothing.results["output"] as? String)?.contains("create_tarball.sh") == true)
      #expect(nothing.results["stdout_visibility"] as? String == "hidden")
    }
  }

  @Test("GitHub: the handout, without the reference, and a workflow")
  func gitHub() throws {
    try Self.withFolder { folder in
      let target = folder.appendingPathComponent("template")
      try PlatformPackage(.github, kit: Kit.folder.path).write(to: target.path)
      let paths = Set(try FileManager.default.subpathsOfDirectory(atPath: target.path))
      #expect(
        paths.isSuperset(of: [
          ".github/workflows/classroom.yml", "Package.swift", "Sources/MyTorch/Utils.swift",
        ]))
      #expect(!paths.contains("Autograder/Staff"))
      let stub = try String(
        contentsOf: target.appendingPathComponent("Sources/MyTorch/NN/Functional.swift"), encoding: .utf8)
      #expect(stub.contains("notImplemented("))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["template"],
        "nothing is left over")
    }
  }

  @Test("A container: the kit and how to build an image of it")
  func container() throws {
    try Self.withFolder { folder in
      let target = folder.appendingPathComponent("image")
      try PlatformPackage(.container, kit: Kit.folder.path).write(to: target.path)
      #expect(
        Set(try FileManager.default.contentsOfDirectory(atPath: target.path))
          == ["Containerfile", ".dockerignore", "grader"])
    }
  }

  @Test(
    "What is there already stays, and so does nothing of a package that cannot be",
    arguments: Platform.allCases)
  func refusals(platform: Platform) throws {
    try Self.withFolder { folder in
      let target = folder.appendingPathComponent("there\(platform.ending ?? "")")
      try Data("mine".utf8).write(to: target)
      let package = try PlatformPackage(platform, kit: Kit.folder.path)
      #expect(throws: PlatformPackage.Problem.self) { try package.write(to: target.path) }
      #expect(try String(contentsOf: target, encoding: .utf8) == "mine")
      if platform.ending != nil {
        #expect(throws: PlatformPackage.Problem.self) {
          try package.write(to: folder.appendingPathComponent("other.rar").path)
        }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test("The scripts are what a shell can read")
  func scripts() throws {
    try Self.withFolder { folder in
      for file in GradescopeAutograder.files + [PackagedFile(path: "grade.sh", text: GradeScript.text)]
      where file.text.hasPrefix("#!") {
        try file.write(to: folder)
        let shell = file.text.hasPrefix("#!/bin/sh") ? "sh" : "bash"
        #expect(try Self.run([shell, "-n", file.path], in: folder).status == 0)
      }
    }
  }
}
