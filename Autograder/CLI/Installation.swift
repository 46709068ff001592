import Foundation
import Grading

/// Where this autograder stands: its worker beside it, its fixtures in a folder above it.
struct Installation {
  /// Why the autograder cannot work where it stands.
  enum Problem: Error, CustomStringConvertible {
    case noWorker(path: String)
    case noFixtures(near: String)
    case noKit(near: String)
    case noPackage(worker: String)

    var description: String {
      switch self {
      case .noWorker(let path):
        "\(path) is missing; it is built together with the autograder. Run '\(CommandLineTool.invocation)' again."
      case .noFixtures(let near):
        "there is no Fixtures folder in \(near), nor in the package the autograder was built in. "
          + "Run the autograder in the homework's folder, or name the fixtures with --fixtures DIR."
      case .noKit(let near):
        "there is no kit with a Handout folder in \(near). Run this in the folder of the whole kit."
      case .noPackage(let worker):
        "the autograder was moved out of its package: there is no Package.swift in a folder above \(worker)."
      }
    }
  }

  /// The program that runs one exercise.
  let worker: String

  /// The folder of the package the autograder was built in; `nil` if it was moved elsewhere.
  let package: URL?

  /// Looks around from the running program.
  static func current() throws -> Installation {
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let worker = folder.appendingPathComponent("Worker").path
    guard FileManager.default.isExecutableFile(atPath: worker) else {
      throw Problem.noWorker(path: worker)
    }
    return Installation(worker: worker, package: packageFolder(above: folder))
  }

  /// The folder of the kit: the current one if it looks like it, or else the package's.
  func kitFolder() throws -> String {
    let here = FileManager.default.currentDirectoryPath
    for folder in [here, package?.path].compactMap({ $0 })
    where FileManager.default.fileExists(atPath: "\(folder)/Handout/Package.swift") {
      return folder
    }
    throw Problem.noKit(near: here)
  }

  /// What the student must know of the package's files before any points.
  var notices: [String] { package.map(HomeworkFiles.notices) ?? [] }

  /// The package the autograder was built in, where the student's sources are.
  func packageFolder() throws -> String {
    guard let package else { throw Problem.noPackage(worker: worker) }
    return package.path
  }

  /// The fixtures in the current folder, or else in the package.
  func fixturesFolder() throws -> String {
    let relative = "Fixtures"
    if hasManifest(relative) { return relative }
    if let folder = package?.appendingPathComponent(relative).path, hasManifest(folder) { return folder }
    throw Problem.noFixtures(near: FileManager.default.currentDirectoryPath)
  }

  private func hasManifest(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(FixtureManifest.fileName)")
  }

  private static func packageFolder(above folder: URL) -> URL? {
    var folder = folder
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        return folder
      }
    }
    return nil
  }
}
