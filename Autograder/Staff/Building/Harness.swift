internal import Foundation
internal import Grading

/// What calls a hand-in's MyTorch: the exercises and the worker, compiled against its interface and sealed.
///
/// Most hand-ins have the interface of the stubs, so it is kept for each interface. It is made of that text and of nothing else that a
/// hand-in has: what one hand-in is, cannot reach another by way of what they share.
struct Harness {
  /// What came of it.
  enum Outcome {
    /// The path of the sealed object.
    case made(String)

    /// What the compiler said: the exercises cannot use such an interface.
    case refused(output: String)
  }

  private static let maximumSize = 64 << 20
  private static let objectName = "Harness.o"

  let kit: URL
  let support: WorkerSupport
  let sandbox: Sandbox
  let tools: SealingTools

  /// Finds or makes the harness for what was compiled.
  ///
  /// - Parameter place: A folder for what is made on the way.
  func object(for compiled: CompiledMyTorch, in place: WorkFolder, budget: TimeBudget) throws -> Outcome {
    let kept = support.folder.appendingPathComponent(
      "harness-\(SHA256.hexDigest(of: compiled.interface).prefix(32)).o")
    if FileManager.default.fileExists(atPath: kept.path) { return .made(kept.path) }
    let interface = try place.makeFolder("interface")
    try interface.write(compiled.interface, to: CompiledMyTorch.interfaceName)
    let output = try place.makeFolder("harness")
    if let problem = try compile(against: interface, into: output, budget: budget) {
      return .refused(output: problem)
    }
    let object = try output.read(Self.objectName, maximum: Self.maximumSize)
    try support.keep(object, as: kept.lastPathComponent)
    return .made(kept.path)
  }

  /// Compiles and seals.
  ///
  /// - Returns: What the compiler said, if it refused.
  private func compile(
    against interface: WorkFolder, into output: WorkFolder, budget: TimeBudget
  ) throws -> String? {
    let folders = ["Autograder/Exercises", "Autograder/Worker"]
    sandbox.handOver(output)
    let prefix = sandbox.prefix(
      readable: [support.folder.path, interface.path]
        + folders.map { kit.appendingPathComponent($0).path } + [support.ownHeaders],
      writable: output.path, workingFolder: kit.path)
    // A name that no hand-in can have written down: until they are sealed, the exercises' functions are found by it, and
    // what a hand-in has `@inlinable` stands beside them in one object.
    let exercises = "Exercises_\(UInt64.random(in: 0...UInt64.max))"
    let imports = [support.course.path, support.own.path, support.ownHeaders, output.path].flatMap {
      ["-I", $0]
    }
    let calls = [
      MyTorchArguments.importable(
        interface: interface.path, output: output.path, course: support.course.path),
      WorkerSupport.strict + WorkerSupport.arguments(exercises, output: output.path) + imports
        + WorkerSupport.sources(in: folders[0], of: kit),
      WorkerSupport.strict + [
        "-wmo", "-gline-tables-only", "-file-compilation-dir", "/homework", "-module-name", "Worker",
        "-module-alias", "Exercises=\(exercises)",
        "-emit-object", "-o", "\(output.path)/Worker.o",
      ] + imports + WorkerSupport.sources(in: folders[1], of: kit),
    ]
    for call in calls {
      let result = try support.compiler.compile(
        call, in: kit.path, scratch: output.path, prefix: prefix, budget: budget)
      guard result.succeeded else { return result.output }
    }
    let objects = ["Worker", exercises].map { "\(output.path)/\($0).o" } + support.ownObjects
    let sealing = tools.harness(objects, into: "\(output.path)/\(Self.objectName)", scratch: output.path)
    let sealed = try support.compiler.run(
      ShellScript.oneAfterAnother(sealing), in: output.path, scratch: output.path, prefix: prefix,
      budget: budget)
    return sealed.succeeded ? nil : sealed.output
  }
}
