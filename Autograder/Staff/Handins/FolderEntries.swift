internal import Foundation

/// The files of a hand-in that is a folder.
struct FolderEntries: HandinEntries {
  let names: [String]

  private let folder: WorkFolder

  init(_ path: String) throws {
    let folder = try WorkFolder(opening: path)
    self.folder = folder
    // Only the named files are asked for, here and as far down as in an archive: what else there is does not matter.
    var (roots, level) = ([""], [""])
    for _ in 0..<HandinFiles.maximumDepth {
      level = level.flatMap { root in
        folder.names(in: root, limit: Self.maximumNames).sorted().filter { name in
          !name.hasPrefix(".") && name != "MyTorch" && folder.entry(root + name) == .folder
        }.prefix(Self.maximumFolders).map { "\(root)\($0)/" }
      }
      level = Array(level.prefix(Self.maximumFolders))
      roots += level
    }
    names = roots.flatMap { root in HandinFiles.paths.map { root + $0 } }.filter {
      folder.entry($0) != .nothing
    }
  }

  /// In how many folders of a folder, and of each depth, files are looked for.
  private static let maximumFolders = 50

  /// How many names of a folder are read.
  private static let maximumNames = 10_000

  func contents(of name: String) -> Result<Data, HandinRefusal> {
    switch folder.entry(name) {
    case .nothing, .folder: return .failure(.empty)
    case .other: return .failure(HandinRefusal(reason: "is a link or a device, and is not followed"))
    case .file: break
    }
    // Should it be something else by now, it is not read.
    do throws(WorkFolder.Refused) {
      return HandinRefusal.check(try folder.read(name, maximum: HandinFiles.maximumSize))
    } catch {
      return .failure(error.isTooLarge ? .tooLarge : .empty)
    }
  }
}
