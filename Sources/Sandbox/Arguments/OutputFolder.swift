internal import Foundation

/// The folder that pictures are written to.
struct OutputFolder {
  /// What can go wrong.
  enum Problem: Error, CustomStringConvertible {
    case cannotCreate(String, reason: String)
    case cannotWrite(String, reason: String)

    var description: String {
      switch self {
      case .cannotCreate(let path, let reason):
        "cannot create the folder \(path): \(reason) Give another one with --outpath."
      case .cannotWrite(let path, let reason):
        "cannot write \(path): \(reason) Give another folder with --outpath."
      }
    }
  }

  let path: String

  /// Writes `text` to the file `name`, whole or not at all, and says so.
  func write(_ text: String, to name: String) throws(Problem) {
    let folder = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path, reason: error.localizedDescription)
    }
    do {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
    } catch {
      throw .cannotWrite("\(path)/\(name)", reason: error.localizedDescription)
    }
    print("Wrote \(path)/\(name)")
  }
}
