internal import Foundation
internal import Grading

/// Builds a worker around a MyTorch that was handed in.
///
/// Only sources that belong to the kit are compiled beside the hand-in, with the compiler itself: no package manifest is
/// run, no plugin, no script. What does not change from hand-in to hand-in is compiled once and kept.
struct WorkerBuilder {
  private let kit: URL
  private let support: URL
  private let compiler: Compiler

  /// The modules every worker links, in the order in which they are built.
  private static let supportModules = [
    Module(name: "Stubs", path: "Sources/Stubs", isOptimised: false),
    Module(name: "NDArrays", path: "Sources/NDArrays", isOptimised: true),
    Module(name: "NumPyFormat", path: "Sources/NumPyFormat", isOptimised: true),
    Module(name: "Wire", path: "Autograder/Wire", isOptimised: false),
  ]

  private struct Module {
    let name: String
    let path: String
    let isOptimised: Bool
  }

  /// Why the kit itself does not build.
  struct KitDoesNotBuild: Error, CustomStringConvertible {
    let module: String
    let output: String

    var description: String { "the kit's own module \(module) does not build:\n\(output.prefix(2000))" }
  }

  /// Prepares what all workers share, or takes it from `support` if it is there.
  init(kit: URL, support: URL, timeout: Double) throws {
    self.kit = kit
    self.support = support
    compiler = try Compiler(
      timeout: timeout, moduleCache: support.appendingPathComponent("module-cache"))
    try prepareSupport()
  }

  // MARK: What all workers share

  private func prepareSupport() throws {
    let manager = FileManager.default
    let mark = support.appendingPathComponent("complete")
    let folders = Self.supportModules.map(\.path) + ["Autograder/Exercises", "Autograder/Worker"]
    let fingerprint =
      try "settings 2\n"
      + folders.flatMap { try sources(in: $0) }.map { path in
        let modified = try manager.attributesOfItem(atPath: kit.appendingPathComponent(path).path)[
          .modificationDate]
        return "\(path) \((modified as? Date)?.timeIntervalSince1970 ?? 0)"
      }.joined(separator: "\n")
    if let known = try? String(contentsOf: mark, encoding: .utf8), known == fingerprint { return }
    try? manager.removeItem(at: support)
    try manager.createDirectory(at: support, withIntermediateDirectories: true)
    for module in Self.supportModules {
      let result = try compiler.compile(
        strict + moduleArguments(module.name, output: support, isOptimised: module.isOptimised)
          + ["-I", support.path] + sources(in: module.path),
        in: kit)
      guard result.succeeded else { throw KitDoesNotBuild(module: module.name, output: result.output) }
    }
    try Data(fingerprint.utf8).write(to: mark, options: .atomic)
  }

  /// The Swift files below a folder of the kit, by their path below the kit, in order.
  private func sources(in folder: String) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: kit.appendingPathComponent(folder).path)
    return (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
      "\(folder)/\($0)"
    }
  }

  // MARK: One worker

  /// Compiles the sources of a MyTorch, laid out in `folder` as in the kit.
  func compileMyTorch(in folder: URL) throws -> Compiler.Result {
    let sources = HandinFiles.paths.map { "Sources/\($0)" }
    return try compiler.compile(
      moduleArguments("MyTorch", output: folder, isOptimised: false) + ["-I", support.path] + sources,
      in: folder)
  }

  /// Compiles the exercises against the MyTorch in `folder`, and links the worker there.
  ///
  /// The exercises depend on MyTorch's interface alone, so they are compiled once for each interface: most hand-ins have
  /// that of the stubs.
  ///
  /// - Returns: The worker's path, or what the compiler said.
  func linkWorker(in folder: URL) throws -> (worker: String?, output: String) {
    let interface = try Data(contentsOf: folder.appendingPathComponent("MyTorch.swiftmodule"))
    let harness = support.appendingPathComponent("harness-\(SHA256.hexDigest(of: interface).prefix(16))")
    if !FileManager.default.fileExists(atPath: harness.path) {
      if let output = try compileHarness(against: folder, into: harness) { return (nil, output) }
    }
    let worker = folder.appendingPathComponent("Worker").path
    let objects =
      ["Worker", "Exercises"].map { harness.appendingPathComponent("\($0).o").path }
      + [folder.appendingPathComponent("MyTorch.o").path]
      + Self.supportModules.map { support.appendingPathComponent("\($0.name).o").path }
    let link = try compiler.compile(["-o", worker] + objects, in: folder)
    return (link.succeeded ? worker : nil, link.output)
  }

  /// Compiles what calls MyTorch, the exercises and the worker, and puts both into `harness` at once.
  ///
  /// - Returns: What the compiler said, if it refused.
  private func compileHarness(against folder: URL, into harness: URL) throws -> String? {
    let manager = FileManager.default
    let part = support.appendingPathComponent("part-\(UUID().uuidString)")
    try manager.createDirectory(at: part, withIntermediateDirectories: false)
    defer { try? manager.removeItem(at: part) }
    let imports = ["-I", support.path, "-I", folder.path, "-I", part.path]
    let exercises = try compiler.compile(
      strict + moduleArguments("Exercises", output: part, isOptimised: false) + imports
        + sources(in: "Autograder/Exercises"), in: kit)
    guard exercises.succeeded else { return exercises.output }
    let worker = try compiler.compile(
      strict + [
        "-swift-version", "6", "-wmo", "-gline-tables-only", "-module-name", "Worker", "-emit-object",
      ]
        + ["-o", part.appendingPathComponent("Worker.o").path] + imports + sources(in: "Autograder/Worker"),
      in: kit)
    guard worker.succeeded else { return worker.output }
    // Somebody else may have been quicker; what they made is the same.
    if !manager.fileExists(atPath: harness.path) { try? manager.moveItem(at: part, to: harness) }
    return nil
  }

  /// Line tables and frame pointers are what a backtrace takes to name the student's line, through optimised code too.
  private func moduleArguments(_ name: String, output: URL, isOptimised: Bool) -> [String] {
    [
      "-swift-version", "6", "-parse-as-library", "-wmo", isOptimised ? "-O" : "-Onone",
      "-gline-tables-only", "-Xcc", "-fno-omit-frame-pointer", "-module-name", name,
      "-emit-module", "-emit-module-path", output.appendingPathComponent("\(name).swiftmodule").path,
      "-emit-object", "-o", output.appendingPathComponent("\(name).o").path,
    ]
  }

  /// The settings of the kit's own modules.
  private var strict: [String] {
    ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
      ["-enable-upcoming-feature", $0]
    } + ["-package-name", "kit"]
  }
}
