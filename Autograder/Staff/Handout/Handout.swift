internal import Foundation
internal import Grading

/// What students get: their own files with stubs in them, everything else linked from the tree above.
public struct Handout: Sendable {
  /// What is wrong with the handout or with what was asked.
  public enum Problem: Error, CustomStringConvertible {
    case notAPackage(String)
    case cannotRead(String)
    case targetExists(String)
    case cannotExport(String, reason: String)

    public var description: String {
      switch self {
      case .notAPackage(let folder):
        "\(folder) has no Sources/MyTorch and no Handout folder; run this in the folder of the whole kit."
      case .cannotRead(let file): "cannot read \(file)"
      case .targetExists(let path): "\(path) exists already; name another folder or file, or remove it first."
      case .cannotExport(let path, let reason): "cannot export the handout to \(path): \(reason)"
      }
    }
  }

  /// The folders below `Sources` whose files are written by students.
  static let studentFolders = ["MyTorch", "HW1Bonus"]

  private let root: URL

  /// Creates a handout for the kit in `folder`.
  public init(kit folder: String) throws {
    root = URL(fileURLWithPath: folder)
    for path in ["Sources/MyTorch", "Handout"]
    where !FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path) {
      throw Problem.notAPackage(folder)
    }
  }

  /// The handout's own folder.
  var folder: URL { root.appendingPathComponent("Handout") }

  /// The sources of the reference that students get as stubs, by their path below the kit, in order.
  func references() throws -> [(path: String, markers: SolutionMarkers)] {
    try Self.studentFolders.flatMap { name in
      let folder = "Sources/\(name)"
      guard let files = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      else {
        return [(path: String, markers: SolutionMarkers)]()
      }
      return try files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { file in
        let path = "\(folder)/\(file)"
        return (path, try SolutionMarkers(try read(path, below: root), file: path))
      }
    }
  }

  /// Writes the stubs that differ from what is there.
  ///
  /// - Returns: The files that were written.
  public func writeStubs() throws -> [String] {
    var written: [String] = []
    for (path, markers) in try references() {
      let target = folder.appendingPathComponent(path)
      if let current = try? String(contentsOf: target, encoding: .utf8), current == markers.stub { continue }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(markers.stub.utf8).write(to: target, options: .atomic)
      written.append("Handout/\(path)")
    }
    if let writeup = try writeup(), let updated = writeup.updated, updated != writeup.text {
      try Data(updated.utf8).write(to: folder.appendingPathComponent("README.md"), options: .atomic)
      written.append("Handout/README.md")
    }
    return written
  }

  /// The writeup with what the fixtures say; `nil` where there are no fixtures.
  private func writeup() throws -> Writeup? {
    let fixtures = root.appendingPathComponent("Fixtures").path
    guard FileManager.default.fileExists(atPath: "\(fixtures)/\(FixtureManifest.fileName)") else {
      return nil
    }
    return Writeup(try read("README.md", below: folder), try FixtureSet(folder: fixtures).rubric)
  }

  /// Everything that is wrong with the committed handout, a line each; empty if nothing is.
  public func problems() throws -> [String] {
    let references = try references()
    var problems: [String] = []
    for (path, markers) in references {
      let stub = try? read(path, below: folder)
      if stub == nil {
        problems.append("Handout/\(path) is missing")
      } else if stub != markers.stub {
        problems.append("Handout/\(path) is not the stub of \(path)")
      }
    }
    problems += try writeup()?.problems.map { "Handout/README.md \($0)" } ?? []
    let known = Set(references.map(\.path))
    let detector = LeakDetector(
      solutionLines: references.flatMap(\.markers.solutionLines),
      givenLines: references.flatMap(\.markers.givenLines))
    for path in try ownFiles() {
      if Self.studentFolders.contains(where: { path.hasPrefix("Sources/\($0)/") }), path.hasSuffix(".swift"),
        !known.contains(path)
      {
        problems.append("Handout/\(path) is the stub of nothing")
      }
      guard let text = try? read(path, below: folder) else { continue }
      problems += detector.leaks(in: text).map { "Handout/\(path):\($0) gives a line of the solution away" }
    }
    return problems + (try formulaProblems())
  }

  /// The files of the handout that are not links, in order.
  private func ownFiles() throws -> [String] {
    var files: [String] = []
    func visit(_ relative: String) throws {
      let place = folder.appendingPathComponent(relative)
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        let type = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)[
          .type]
        switch type as? FileAttributeType {
        case .typeDirectory?: try visit(path)
        case .typeRegular?: files.append(path)
        default: break
        }
      }
    }
    try visit("")
    return files
  }

  func read(_ path: String, below folder: URL) throws -> String {
    guard let text = try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) else {
      throw Problem.cannotRead(folder.appendingPathComponent(path).path)
    }
    return text
  }
}
