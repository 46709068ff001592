internal import Foundation
internal import Grading

/// Builds a worker around a MyTorch that was handed in.
///
/// Only sources that belong to the kit are compiled beside the hand-in, with the compiler itself: no package manifest is
/// run, no plugin, no script.
struct WorkerBuilder {
  private let kit: URL
  private let support: WorkerSupport
  private let sandbox: Sandbox

  /// Prepares what all workers share, or takes it from where it was kept.
  init(kit: URL, toolchain: Toolchain, sandbox: Sandbox, timeout: Double) throws {
    self.kit = kit
    self.sandbox = sandbox
    support = try WorkerSupport(kit: kit, toolchain: toolchain, timeout: timeout)
  }

  /// Compiles the sources of a MyTorch, laid out in `folder` as in the kit.
  ///
  /// They can import what a homework may: the modules that ``WorkerSupport`` shows, and the toolchain's.
  func compileMyTorch(in folder: URL) throws -> Compiler.Result {
    let sources = HandinFiles.paths.map { "Sources/\($0)" }
    sandbox.handOver(folder.path)
    return try support.compiler.compile(
      WorkerSupport.lenient + WorkerSupport.arguments("MyTorch", output: folder) + [
        "-I", support.course.path,
      ]
        + sources, in: folder, scratch: folder,
      prefix: sandbox.prefix(readable: [support.folder.path], writable: folder.path))
  }

  /// Compiles the exercises against the MyTorch in `folder`, and links the worker there.
  ///
  /// The exercises depend on MyTorch's interface alone, so they are compiled once for each interface: most hand-ins have
  /// that of the stubs.
  ///
  /// - Returns: The worker's path, or what the compiler said.
  func linkWorker(in folder: URL) throws -> (worker: String?, output: String) {
    let interface = try Data(contentsOf: folder.appendingPathComponent("MyTorch.swiftmodule"))
    let harness = support.folder.appendingPathComponent(
      "harness-\(SHA256.hexDigest(of: interface).prefix(16))")
    if !FileManager.default.fileExists(atPath: harness.path) {
      if let output = try compileHarness(against: folder, into: harness) { return (nil, output) }
    }
    let worker = folder.appendingPathComponent("Worker").path
    let sealed = harness.appendingPathComponent(Self.sealedName)
    let others =
      FileManager.default.fileExists(atPath: sealed.path)
      ? [sealed.path] : Self.openObjects(in: harness) + support.ownObjects
    // The compiler puts a list of libraries beside the first object, where it must be allowed to write.
    let objects = [folder.appendingPathComponent("MyTorch.o").path] + others + support.courseObjects
    let link = try support.compiler.compile(
      ["-o", worker] + objects, in: folder, scratch: folder,
      prefix: sandbox.prefix(readable: [support.folder.path], writable: folder.path))
    return (link.succeeded ? worker : nil, link.output)
  }

  private static let sealedName = "Harness.o"

  private static func openObjects(in harness: URL) -> [String] {
    ["Worker", "Exercises"].map { harness.appendingPathComponent("\($0).o").path }
  }

  /// Compiles what calls MyTorch, the exercises and the worker, and puts both into `harness` at once.
  ///
  /// - Returns: What the compiler said, if it refused.
  private func compileHarness(against folder: URL, into harness: URL) throws -> String? {
    let manager = FileManager.default
    let part = support.folder.appendingPathComponent("part-\(UUID().uuidString)")
    try manager.createDirectory(at: part, withIntermediateDirectories: false)
    defer { try? manager.removeItem(at: part) }
    let sources = ["Autograder/Exercises", "Autograder/Worker"]
    sandbox.handOver(part.path)
    let prefix = sandbox.prefix(
      readable: [support.folder.path, folder.path] + sources.map { kit.appendingPathComponent($0).path },
      writable: part.path, workingFolder: kit.path)
    let imports = [support.course, support.own, folder, part].flatMap { ["-I", $0.path] }
    let exercises = try support.compiler.compile(
      WorkerSupport.strict + WorkerSupport.arguments("Exercises", output: part) + imports
        + WorkerSupport.sources(in: sources[0], of: kit), in: kit, scratch: part, prefix: prefix)
    guard exercises.succeeded else { return exercises.output }
    let worker = try support.compiler.compile(
      WorkerSupport.strict + [
        "-wmo", "-gline-tables-only", "-module-name", "Worker", "-emit-object",
      ]
        + ["-o", part.appendingPathComponent("Worker.o").path] + imports
        + WorkerSupport.sources(in: sources[1], of: kit),
      in: kit, scratch: part, prefix: prefix)
    guard worker.succeeded else { return worker.output }
    if let seal = SealedObject(compiler: support.compiler) {
      let problem = try seal.make(
        part.appendingPathComponent(Self.sealedName), from: Self.openObjects(in: part) + support.ownObjects,
        scratch: part, prefix: prefix)
      if let problem { return problem }
      for object in Self.openObjects(in: part) { try manager.removeItem(atPath: object) }
    }
    support.trim()
    // Somebody else may have been quicker; what they made is the same.
    if !manager.fileExists(atPath: harness.path) { try? manager.moveItem(at: part, to: harness) }
    return nil
  }
}
