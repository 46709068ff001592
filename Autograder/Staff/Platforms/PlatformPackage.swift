internal import Foundation
internal import Grading

/// Writes what a platform takes: scripts, and the kit as far as it is needed to grade.
public struct PlatformPackage {
  /// Why there is no package.
  public enum Problem: Error, CustomStringConvertible {
    case targetExists(String)
    case badName(String)
    case badEnding(String, expected: String)
    case noProgram(String, purpose: String)
    case programFailed(String, output: String)
    case cannotWrite(String, reason: String)

    public var description: String {
      switch self {
      case .targetExists(let path): "\(path) exists already; name another place, or remove it first."
      case .badName(let name):
        "Autolab takes the assessment's name from the file's: a letter, then letters, digits, _ and -; not '\(name)'."
      case .badEnding(let path, let expected): "\(path) should end in \(expected)"
      case .noProgram(let program, let purpose):
        "\(program) is not installed; it is needed to \(purpose). On Debian and Ubuntu: apt-get install \(program)"
      case .programFailed(let program, let output): "\(program) failed: \(output)"
      case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
      }
    }
  }

  let kit: URL
  private let platform: Platform
  private let rubric: Rubric

  /// Creates a package of the kit in `folder`, with the points that its fixtures say.
  public init(_ platform: Platform, kit folder: String) throws {
    self.platform = platform
    kit = URL(fileURLWithPath: folder)
    rubric = try FixtureSet(folder: "\(folder)/Fixtures").rubric
  }

  /// Writes the package to a place where there is nothing yet, all of it or nothing.
  public func write(to path: String) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).standardizedFileURL
    guard !manager.fileExists(atPath: target.path) else { throw Problem.targetExists(path) }
    if let ending = platform.ending, !path.hasSuffix(ending) {
      throw Problem.badEnding(path, expected: ending)
    }
    let name = String(target.lastPathComponent.dropLast(platform.ending?.count ?? 0))
    if platform == .autolab { try AutolabAssessment.check(name) }
    let work = target.deletingLastPathComponent().appendingPathComponent(".\(name).part-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: work) }
    do {
      let folder = work.appendingPathComponent(name)
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try manager.moveItem(at: try made(in: folder, name: name), to: target)
    } catch let problem as Problem {
      throw problem
    } catch let problem as Handout.Problem {
      throw problem
    } catch {
      throw Problem.cannotWrite(path, reason: (error as NSError).localizedDescription)
    }
  }

  /// Makes the package in an empty folder; returns what is to be moved to its place.
  private func made(in folder: URL, name: String) throws -> URL {
    let packed = folder.appendingPathExtension("packed")
    switch platform {
    case .autolab:
      try AutolabAssessment(name: name, rubric: rubric, kit: kit).write(to: folder)
      try Archiver.tar([name], in: folder.deletingLastPathComponent(), to: packed)
    case .gradescope:
      try write(GradescopeAutograder.files, to: folder)
      try GraderFolder(kit: kit).write(to: folder.appendingPathComponent("grader"))
      try Archiver.zip(folder, to: packed)
    case .github:
      try FileManager.default.removeItem(at: folder)
      try Handout(kit: kit.path).export(to: folder.path)
      try write(GitHubTemplate(rubric: rubric).files, to: folder)
      return folder
    case .container:
      try write(ContainerImage.files, to: folder)
      try GraderFolder(kit: kit).write(to: folder.appendingPathComponent("grader"))
      return folder
    }
    return packed
  }

  private func write(_ files: [PackagedFile], to folder: URL) throws {
    for file in files { try file.write(to: folder) }
  }
}

/// A text file of a package.
struct PackagedFile {
  /// The path in the package.
  let path: String

  let text: String

  /// Whether it is a program.
  var isExecutable = false

  func write(to folder: URL) throws {
    let target = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: target)
    try FileManager.default.setAttributes(
      [.posixPermissions: isExecutable ? 0o755 : 0o644], ofItemAtPath: target.path)
  }
}
