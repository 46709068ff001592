internal import Foundation
internal import Grading

/// What all workers share: the modules beside MyTorch, compiled once and kept in `.build/handin-support` of the kit.
struct WorkerSupport {
  private static let modules = [
    Module(name: "Stubs", path: "Sources/Stubs", isForCourse: true, isOptimised: false),
    Module(name: "NDArrays", path: "Sources/NDArrays", isForCourse: true, isOptimised: true),
    Module(name: "NumPyFormat", path: "Sources/NumPyFormat", isForCourse: false, isOptimised: true),
    Module(name: "Wire", path: "Autograder/Wire", isForCourse: false, isOptimised: true),
    Module(name: "ForkServing", path: "Autograder/ForkServing", isForCourse: false, isOptimised: true),
  ]

  /// What is written in C: the innermost loops of NDArrays, which finds them by a symbol, and what a worker takes of the system.
  private static let kernels = "Sources/ArrayKernels"
  private static let forking = "Autograder/CForkServer"

  private struct Module {
    let name: String
    let path: String

    /// Whether a homework can import it.
    let isForCourse: Bool
    let isOptimised: Bool
  }

  /// Why the kit itself does not build.
  struct KitDoesNotBuild: Error, CustomStringConvertible {
    let module: String
    let output: String

    var description: String { "the kit's own module \(module) does not build:\n\(output.prefix(2000))" }
  }

  /// The folder of all this.
  let folder: URL

  let compiler: Compiler

  /// The modules that a homework can import.
  var course: URL { folder.appendingPathComponent("course") }

  /// The modules that only the worker's own parts can import.
  var own: URL { folder.appendingPathComponent("own") }

  /// What the compiler needs to see for a hand-in.
  var forHandins: [String] { [course.path, compiler.moduleCache.path] }

  /// The object files of the modules that a homework can import, and of what these need.
  var courseObjects: [String] { objects(areForCourse: true) + kernelObjects }

  /// The object files of the others.
  var ownObjects: [String] { objects(areForCourse: false) + forkingObjects }

  /// Where the compiler finds what is written in C and only the worker's own parts can import.
  var ownHeaders: String { kit.appendingPathComponent("\(Self.forking)/include").path }

  private func objects(areForCourse: Bool) -> [String] {
    Self.modules.filter { $0.isForCourse == areForCourse }.map {
      output(of: $0).appendingPathComponent("\($0.name).o").path
    }
  }

  private let kernelFiles: [String]

  private let forkingFiles: [String]
  private let kit: URL

  private var kernelObjects: [String] { kernelFiles.map { Self.object(of: $0, in: course) } }
  private var forkingObjects: [String] { forkingFiles.map { Self.object(of: $0, in: own) } }

  private static func object(of file: String, in folder: URL) -> String {
    "\(folder.path)/\(URL(fileURLWithPath: file).lastPathComponent).o"
  }

  /// Compiles the modules, unless it was done since they were changed last.
  ///
  /// One grader does it at a time; others wait.
  init(kit: URL, toolchain: Toolchain, timeout: Double) throws {
    let manager = FileManager.default
    let all = kit.appendingPathComponent(".build/handin-support")
    try manager.createDirectory(at: all, withIntermediateDirectories: true)
    let lock = try FolderLock(all)
    defer { lock.release() }
    self.kit = kit
    kernelFiles = Self.sources(in: Self.kernels, of: kit, endings: [".c"])
    forkingFiles = Self.sources(in: Self.forking, of: kit, endings: [".c"])
    let fingerprint = try Self.fingerprint(of: kit, toolchain)
    folder = all.appendingPathComponent(fingerprint)
    compiler = Compiler(
      toolchain: toolchain, timeout: timeout, moduleCache: folder.appendingPathComponent("module-cache"))
    let mark = folder.appendingPathComponent("complete")
    guard !manager.fileExists(atPath: mark.path) else { return }
    try Self.removeOld(in: all)
    try compileModules(
      of: kit, Compiler(toolchain: toolchain, timeout: Self.timeout, moduleCache: compiler.moduleCache))
    try makeReadable()
    try Data().write(to: mark)
  }

  /// Removes what nobody has used for a day: another grader may still be at work with what was right yesterday.
  private static func removeOld(in all: URL) throws {
    let manager = FileManager.default
    for old in try manager.contentsOfDirectory(at: all, includingPropertiesForKeys: nil)
    where old.lastPathComponent != FolderLock.fileName {
      let modified = try manager.attributesOfItem(atPath: old.path)[.modificationDate] as? Date
      if let modified, modified < Date(timeIntervalSinceNow: -86_400) { try? manager.removeItem(at: old) }
    }
  }

  // MARK: What is kept for single interfaces of hand-ins

  /// How many interfaces of hand-ins are kept compiled against.
  private static let maximumHarnesses = 100

  /// How the name of a file begins that is being written.
  private static let partPrefix = "part-"

  /// Writes a file into ``folder``, all of it at once.
  ///
  /// Somebody else may have been quicker; what they made is as good.
  func keep(_ data: Data, as name: String) throws {
    trim()
    let part = "\(Self.partPrefix)\(UUID().uuidString)"
    try WorkFolder(opening: folder.path).write(data, to: part)
    let made = "\(folder.path)/\(part)"
    guard rename(made, "\(folder.path)/\(name)") == 0 else {
      unlink(made)
      throw WorkFolder.Refused(
        description: "cannot write to \(folder.path): \(String(cString: strerror(errno)))")
    }
  }

  /// Removes the oldest of what was compiled for single hand-ins, if there is much of it and nobody can be using it, and
  /// what a grader that was killed has left half written.
  private func trim() {
    let manager = FileManager.default
    let entries = (try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let old = entries.compactMap { entry in
      let modified = try? manager.attributesOfItem(atPath: entry.path)[.modificationDate] as? Date
      return modified.map { (entry, $0) }
    }.filter { $0.1.timeIntervalSinceNow < -3600 }.sorted { $0.1 < $1.1 }
    let isHarness = { (entry: URL) in entry.lastPathComponent.hasPrefix("harness-") }
    let superfluous = old.map(\.0).filter(isHarness)
      .prefix(max(0, entries.filter(isHarness).count - Self.maximumHarnesses))
    let parts = old.map(\.0).filter { $0.lastPathComponent.hasPrefix(Self.partPrefix) }
    for entry in superfluous + parts { try? manager.removeItem(at: entry) }
  }

  // MARK: Compiling the kit's modules

  /// How long one of the kit's own modules may take, in seconds: nobody's hand-in is at work, and the computer may be busy.
  private static let timeout = 900.0

  private func compileModules(of kit: URL, _ compiler: Compiler) throws {
    for module in Self.modules {
      let output = output(of: module)
      try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
      let result = try compiler.compile(
        Self.strict + Self.arguments(module.name, output: output.path, isOptimised: module.isOptimised)
          + [course.path, own.path, ownHeaders].flatMap { ["-I", $0] }
          + Self.sources(in: module.path, of: kit), in: kit.path,
        scratch: folder.path)
      guard result.succeeded else { throw KitDoesNotBuild(module: module.name, output: result.output) }
    }
    for (folder, files, objects) in [
      (Self.kernels, kernelFiles, kernelObjects), (Self.forking, forkingFiles, forkingObjects),
    ] {
      for (file, object) in zip(files, objects) { try compileC(file, of: folder, into: object, compiler) }
    }
    try warmModuleCache(compiler)
  }

  /// Compiles what is written in C, as Package.swift has it.
  private func compileC(
    _ file: String, of folder: String, into object: String, _ compiler: Compiler
  ) throws {
    let words = [
      "\(compiler.toolchain.root)/bin/clang", "-O3", "-fPIC", "-fno-omit-frame-pointer",
      "-I", "\(folder)/include", "-c", file, "-o", object,
    ]
    let result = try compiler.run(words, in: kit.path, scratch: self.folder.path, prefix: [], budget: nil)
    guard result.succeeded else { throw KitDoesNotBuild(module: file, output: result.output) }
  }

  /// Makes the compiler read the system's modules once: in a sandbox it cannot write down what it has made of them.
  private func warmModuleCache(_ compiler: Compiler) throws {
    let probe = folder.appendingPathComponent("probe")
    try FileManager.default.createDirectory(at: probe, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: probe) }
    // What is made of a module of C is not the same for both versions of the language.
    let own = ["CForkServer"]
    let calls = [
      (MyTorchArguments.object(output: probe.path, course: course.path) + ["Probe.swift"], []),
      (MyTorchArguments.importable(interface: probe.path, output: probe.path, course: course.path), []),
      (
        Self.strict + Self.arguments("Probe", output: probe.path)
          + ["-I", course.path, "-I", ownHeaders, "Probe.swift"], own
      ),
    ]
    for (call, modules) in calls {
      let imports = (["Foundation", "NDArrays", "Stubs"] + modules).map { "import \($0)\n" }
      try Data(imports.joined().utf8).write(to: probe.appendingPathComponent("Probe.swift"))
      let result = try compiler.compile(call, in: probe.path, scratch: probe.path)
      guard result.succeeded else { throw KitDoesNotBuild(module: "Probe", output: result.output) }
    }
  }

  /// Lets others read it all: in the sandbox another user does, and the compiler's cache is its maker's alone.
  private func makeReadable() throws {
    let manager = FileManager.default
    let entries = manager.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in [folder.path] + entries.map({ "\(folder.path)/\($0)" }) {
      let isFolder = try manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeDirectory
      try manager.setAttributes([.posixPermissions: isFolder ? 0o755 : 0o644], ofItemAtPath: path)
    }
  }

  private func output(of module: Module) -> URL { module.isForCourse ? course : own }

  /// A name that is another one after any change of the sources or the toolchain.
  private static func fingerprint(of kit: URL, _ toolchain: Toolchain) throws -> String {
    let manager = FileManager.default
    func state(_ path: String) throws -> String {
      let modified = try manager.attributesOfItem(atPath: path)[.modificationDate]
      return "\(path) \((modified as? Date)?.timeIntervalSince1970 ?? 0)"
    }
    let folders = modules.map(\.path) + ["Autograder/Exercises", "Autograder/Worker"]
    let files =
      (folders.flatMap { sources(in: $0, of: kit) }
      + [kernels, forking].flatMap { sources(in: $0, of: kit, endings: [".c", ".h", ".modulemap"]) })
      .map { kit.appendingPathComponent($0).path }
    let states = try ["layout 20", state(toolchain.compiler)] + files.map(state)
    return String(SHA256.hexDigest(of: Data(states.joined(separator: "\n").utf8)).prefix(16))
  }

  // MARK: The compiler's arguments

  /// The files below a folder of the kit that end like sources, by their path below the kit, in order.
  static func sources(in folder: String, of kit: URL, endings: [String] = [".swift"]) -> [String] {
    let files = FileManager.default.enumerator(atPath: kit.appendingPathComponent(folder).path)
    return (files?.compactMap { $0 as? String } ?? []).filter { endings.contains(where: $0.hasSuffix) }
      .sorted()
      .map { "\(folder)/\($0)" }
  }

  /// One job does it all: of one that is ended, the driver passes on what it has printed.
  ///
  /// Line tables and frame pointers are what a backtrace takes to name the student's line, through optimised code too.
  static func arguments(_ name: String, output: String, isOptimised: Bool = false) -> [String] {
    [
      "-parse-as-library", "-wmo", "-no-emit-module-separately-wmo", isOptimised ? "-O" : "-Onone",
      "-gline-tables-only", "-Xcc", "-fno-omit-frame-pointer", "-module-name", name,
      "-emit-module", "-emit-module-path", "\(output)/\(name).swiftmodule",
      "-emit-object", "-o", "\(output)/\(name).o",
      // Where the kit is, is nobody's business: a worker can read its own file.
      "-file-compilation-dir", "/homework",
      // Of libraries the grader has its own list; an object without one of its own is one that can be inspected.
      "-Xfrontend", "-disable-all-autolinking",
    ]
  }

  /// The settings of the kit's own modules, as in Package.swift.
  static let strict =
    ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"].flatMap {
      ["-enable-upcoming-feature", $0]
    } + ["-swift-version", "6", "-package-name", "kit"]

  /// The settings of what students write, as in Package.swift.
  static let lenient = ["-swift-version", "5", "-enable-upcoming-feature", "ConciseMagicFile"]
}
