internal import Foundation

extension Handout {
  /// Copies the handout, with every link replaced by what it points to.
  ///
  /// - Parameter path: A new folder, or a new file that ends in one of ``archiveEndings``.
  public func export(to path: String) throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else { throw Problem.targetExists(path) }
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let ending = Self.archiveEndings.first(where: path.hasSuffix)
    let name = String(target.lastPathComponent.dropLast(ending?.count ?? 0))
    let work = target.deletingLastPathComponent().appendingPathComponent(".\(name).part-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: work) }
    let copy = work.appendingPathComponent(name)
    do {
      try manager.createDirectory(at: copy, withIntermediateDirectories: true)
      try copyTree(folder, to: copy)
      if let ending {
        let archive = work.appendingPathComponent("handout.tar")
        try runTar([ending == ".tar" ? "-cf" : "-czf", archive.path, "-C", work.path, name])
        try manager.moveItem(at: archive, to: target)
      } else {
        try manager.moveItem(at: copy, to: target)
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.cannotExport(path, reason: (error as NSError).localizedDescription)
    }
  }

  /// What an archive's name ends in; anything else is a folder.
  public static let archiveEndings = [".tar", ".tar.gz", ".tgz"]

  /// What may lie in the handout's folder and is for nobody else; the oracle has the homework's formulas in Python.
  static let unwanted: Set<String> = [
    "Package.resolved", "handin.tar", "oracle.py", ".DS_Store", ".swiftpm", "__pycache__",
  ]

  /// Copies a folder; links are followed, build products and what Finder leaves behind are not copied.
  private func copyTree(_ source: URL, to target: URL) throws {
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: source.path).sorted()
    where !name.hasPrefix(".build") && !Self.unwanted.contains(name) {
      let (from, to) = (
        source.appendingPathComponent(name).resolvingSymlinksInPath(), target.appendingPathComponent(name)
      )
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: from.path, isDirectory: &isFolder) else {
        throw Problem.cannotRead(source.appendingPathComponent(name).path)
      }
      if isFolder.boolValue {
        try manager.createDirectory(at: to, withIntermediateDirectories: true)
        try copyTree(from, to: to)
      } else {
        try manager.copyItem(at: from, to: to)
      }
    }
  }

  private func runTar(_ arguments: [String]) throws {
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar"] + arguments
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else {
      throw Problem.cannotExport(arguments[1], reason: "tar ended with status \(tar.terminationStatus)")
    }
  }
}
