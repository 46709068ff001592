internal import Foundation
internal import Grading

/// The folder `grader` of a package: the kit as far as it is needed to grade, and a script that grades one hand-in with it.
///
/// A machine that has the same kit prepared, as its fingerprint says, is not made to build it again.
struct GraderFolder {
  /// The manifest cannot be cut down.
  struct UnknownManifest: Error, CustomStringConvertible {
    let description =
      "Package.swift has no line '// MARK: Tests', or does not end its targets with '  ]' after it; the kit without its tests "
      + "could not be made of it"
  }

  /// What is needed, below the kit.
  private static let contents = [
    "Sources", "Autograder", "Fixtures", "Handout", "LICENSE", "create_tarball.sh",
  ]

  /// What may lie about in these folders.
  private static let unwanted: Set<String> = [".build", ".swiftpm", ".DS_Store", "__pycache__", "oracle.py"]

  let kit: URL

  func write(to folder: URL) throws {
    let copy = folder.appendingPathComponent("kit")
    let manager = FileManager.default
    try manager.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in Self.contents where manager.fileExists(atPath: kit.appendingPathComponent(name).path) {
      try copyTree(kit.appendingPathComponent(name), to: copy.appendingPathComponent(name))
    }
    let manifest = try String(contentsOf: kit.appendingPathComponent("Package.swift"), encoding: .utf8)
    try Data(try Self.withoutTests(manifest).utf8).write(to: copy.appendingPathComponent("Package.swift"))
    try PackagedFile(path: "fingerprint", text: try Self.fingerprint(of: copy) + "\n").write(to: folder)
    try PackagedFile(path: "grade.sh", text: GradeScript.text, isExecutable: true).write(to: folder)
  }

  /// The manifest without the targets of tests, whose folders are not there.
  static func withoutTests(_ manifest: String) throws -> String {
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    guard
      let start = lines.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == "// MARK: Tests" }),
      let end = lines[start...].firstIndex(of: "  ]")
    else { throw UnknownManifest() }
    return (lines[..<start] + lines[end...]).joined(separator: "\n")
  }

  /// A number that is another one as soon as a file of the folder is.
  static func fingerprint(of folder: URL) throws -> String {
    let manager = FileManager.default
    let lines = try manager.subpathsOfDirectory(atPath: folder.path).sorted().compactMap { path -> String? in
      let place = folder.appendingPathComponent(path).path
      guard try manager.attributesOfItem(atPath: place)[.type] as? FileAttributeType == .typeRegular,
        let data = manager.contents(atPath: place)
      else { return nil }
      return "\(SHA256.hexDigest(of: data)) \(path)"
    }
    return SHA256.hexDigest(of: Data(lines.joined(separator: "\n").utf8))
  }

  private func copyTree(_ source: URL, to target: URL) throws {
    let manager = FileManager.default
    let type = try manager.attributesOfItem(atPath: source.path)[.type] as? FileAttributeType
    guard type == .typeDirectory else {
      try manager.copyItem(at: source, to: target)
      return
    }
    try manager.createDirectory(at: target, withIntermediateDirectories: true)
    for name in try manager.contentsOfDirectory(atPath: source.path).sorted()
    where !Self.unwanted.contains(name) && !name.hasPrefix(".build") {
      try copyTree(source.appendingPathComponent(name), to: target.appendingPathComponent(name))
    }
  }
}
