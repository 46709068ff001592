internal import Foundation

extension Handout {
  /// The places in all that is exported, links included, where a formula of the solution stands, a line each.
  func formulaProblems(excusedBy exceptions: [FormulaException] = FormulaException.all) throws -> [String] {
    let references = try references().map(\.markers)
    let detector = FormulaDetector(
      solutions: references.flatMap(\.solutions),
      given: references.map { $0.givenLines.joined(separator: "\n") })
    return try exportedFiles().flatMap { path -> [String] in
      guard let text = try? read(path, below: folder) else { return [] }
      return detector.findings(in: text)
        .filter { finding in !exceptions.contains { $0.excuses(finding, in: path) } }
        .map { "Handout/\(path):\($0.line) gives a formula of the solution away: \($0.formula)" }
    }
  }

  /// The text files that students get, links followed, in order.
  private func exportedFiles() throws -> [String] {
    var files: [String] = []
    func visit(_ place: URL, _ path: String) throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      where !name.hasPrefix(".") && !Self.unwanted.contains(name) && !name.hasSuffix(".npy") {
        let next = place.appendingPathComponent(name).resolvingSymlinksInPath()
        let nextPath = path.isEmpty ? name : "\(path)/\(name)"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: next.path, isDirectory: &isFolder) else { continue }
        if isFolder.boolValue { try visit(next, nextPath) } else { files.append(nextPath) }
      }
    }
    try visit(folder, "")
    return files
  }
}
