internal import Foundation

/// The files of a hand-in that is a folder.
struct FolderEntries: HandinEntries {
  let names: [String]

  private let folder: URL

  init(_ path: String) throws {
    folder = URL(fileURLWithPath: path)
    // Only the named files are asked for, here and one folder down: what else there is, and how deep, does not matter.
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    let roots =
      ["", "Sources/"]
      + folders.filter { $0 != "Sources" && $0 != "MyTorch" }.prefix(Self.maximumFolders).flatMap {
        ["\($0)/", "\($0)/Sources/"]
      }
    names = roots.flatMap { root in HandinFiles.paths.map { root + $0 } }.filter { name in
      (try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")) != nil
    }
  }

  /// In how many folders of a folder files are looked for.
  private static let maximumFolders = 50

  func contents(of name: String) -> Result<Data, HandinRefusal> {
    // A link anywhere on the way could lead out of the folder.
    var place = folder
    for part in name.split(separator: "/") {
      place.appendPathComponent(String(part))
      let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
      guard let type = attributes?[.type] as? FileAttributeType else { return .failure(.empty) }
      guard type == .typeDirectory || type == .typeRegular else {
        return .failure(HandinRefusal(reason: "is a link or a device, and is not followed"))
      }
      if type == .typeRegular, let size = attributes?[.size] as? Int, size > HandinFiles.maximumSize {
        return .failure(.tooLarge)
      }
    }
    guard let data = FileManager.default.contents(atPath: place.path) else { return .failure(.empty) }
    return HandinRefusal.check(data)
  }
}
