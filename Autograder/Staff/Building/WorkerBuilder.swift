internal import Foundation
internal import Grading

/// Builds a worker around a MyTorch that was handed in, in three steps with a wall between each: compile, inspect, link.
///
/// Only sources that belong to the kit are compiled beside the hand-in, with the compiler itself: no package manifest is
/// run, no plugin, no script.
struct WorkerBuilder {
  private let support: WorkerSupport
  private let sandbox: Sandbox
  private let tools: SealingTools
  private let harness: Harness

  /// Prepares what all workers share, or takes it from where it was kept.
  init(kit: URL, toolchain: Toolchain, sandbox: Sandbox, timeout: Double) throws {
    #if !os(Linux)
      throw NotSupported()
    #endif
    self.sandbox = sandbox
    support = try WorkerSupport(kit: kit, toolchain: toolchain, timeout: timeout)
    tools = try SealingTools(toolchain)
    harness = Harness(kit: kit, support: support, sandbox: sandbox, tools: tools)
  }

  /// Object files of this system cannot be inspected.
  struct NotSupported: Error, CustomStringConvertible {
    let description = "hand-ins are built on Linux only: object files of this system are not supported"
  }

  /// What came of one step.
  struct Outcome<Product> {
    /// What was made, if all went well.
    let product: Product?

    /// What the compiler or the linker printed.
    let output: String

    /// Whether it was ended before it was done.
    var tookTooLong = false
  }

  /// Compiles the sources of a MyTorch, laid out as in the kit.
  ///
  /// They can import what a homework may: the modules that ``WorkerSupport`` shows, and the toolchain's.
  ///
  /// - Parameters:
  ///   - sources: The folder with the sources, which cannot be written to meanwhile.
  ///   - place: The folder in which a new one is made for what is compiled.
  func compile(
    _ sources: WorkFolder, in place: WorkFolder, budget: TimeBudget
  ) throws -> Outcome<CompiledMyTorch> {
    let output = try place.makeFolder("compiled")
    sandbox.handOver(output)
    let result = try support.compiler.compile(
      MyTorchArguments.object(output: output.path, course: support.course.path)
        + [
          "-emit-loaded-module-trace", "-emit-loaded-module-trace-path",
          "\(output.path)/\(CompiledMyTorch.traceName)",
        ] + HandinFiles.paths.map { "Sources/\($0)" },
      in: sources.path, scratch: output.path,
      prefix: sandbox.prefix(
        readable: support.forHandins + [sources.path], writable: output.path, workingFolder: sources.path),
      budget: budget)
    let compiled = result.succeeded ? try CompiledMyTorch(in: output) : nil
    return Outcome(product: compiled, output: result.output, tookTooLong: result.tookTooLong)
  }

  /// Links a worker of what was inspected, and copies it to where nobody but the grader writes.
  ///
  /// - Parameter place: A folder for what is made on the way, and for the worker.
  /// - Returns: The worker's path, or what the compiler or the linker said.
  func link(
    _ compiled: CompiledMyTorch, in place: WorkFolder, budget: TimeBudget
  ) throws -> Outcome<String> {
    let object: String
    switch try harness.object(for: compiled, in: place, budget: budget) {
    case .refused(let output): return Outcome(product: nil, output: output)
    case .made(let path): object = path
    }
    let inspected = try place.makeFolder("inspected")
    try inspected.write(compiled.object, to: CompiledMyTorch.objectName)
    let output = try place.makeFolder("linked")
    sandbox.handOver(output)
    let sealed = "\(output.path)/\(CompiledMyTorch.objectName)"
    let objects = [sealed, object] + support.courseObjects
    let commands =
      tools.handin("\(inspected.path)/\(CompiledMyTorch.objectName)", into: sealed, scratch: output.path)
      + [
        LinkCommand(toolchain: support.compiler.toolchain).words(
          objects: objects, program: "\(output.path)/\(Self.workerName)")
      ]
    let result = try support.compiler.run(
      ShellScript.oneAfterAnother(commands), in: output.path, scratch: output.path,
      prefix: sandbox.prefix(
        readable: [inspected.path, object] + support.courseObjects, writable: output.path),
      budget: budget)
    guard result.succeeded else {
      return Outcome(product: nil, output: result.output, tookTooLong: result.tookTooLong)
    }
    let program = try place.makeFolder("program")
    try output.copy(Self.workerName, to: program, mode: 0o755, maximum: Self.maximumWorker)
    return Outcome(product: "\(program.path)/\(Self.workerName)", output: result.output)
  }

  private static let workerName = "Worker"
  private static let maximumWorker = 256 << 20
}
