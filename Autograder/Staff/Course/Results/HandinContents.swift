internal import Foundation
internal import Grading

/// A name for what is in a hand-in: another one after any change that could matter.
enum HandinContents {
  /// The longest file that is read whole, in bytes; an honest hand-in has a hundredth of it.
  private static let maximumSize = 8 << 20

  /// The SHA-256 of the file at `path`, or of what is taken from the folder there.
  ///
  /// Of a file that is too long for a hand-in, only the beginning and the length are looked at.
  static func digest(at path: String) -> String {
    switch FolderListing.kind(of: path) {
    case .nothing, .other: return "nothing"
    case .folder:
      guard let handin = try? Handin(at: path) else { return "no hand-in" }
      var hash = SHA256()
      for file in HandinFiles.paths {
        let source = handin.sources[file]
        hash.update(Data("\(file) \(source?.count ?? -1)\n".utf8))
        hash.update(source ?? Data())
      }
      hash.update(Data(handin.remarks.joined(separator: "\n").utf8))
      return hash.hexDigest()
    case .file:
      let url = URL(fileURLWithPath: path)
      guard let folder = try? WorkFolder(opening: url.deletingLastPathComponent().path) else {
        return "nothing"
      }
      let name = url.lastPathComponent
      if let data = try? folder.read(name, maximum: maximumSize) { return SHA256.hexDigest(of: data) }
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int).flatMap { $0 } ?? 0
      let beginning = folder.beginning(of: name, count: 1 << 20) ?? Data()
      return "\(SHA256.hexDigest(of: beginning)) \(size)"
    }
  }
}
