import Foundation

/// The folders on a path that were not there, so that a failure can leave none of them behind.
struct MissingFolders {
  /// The innermost first.
  private let folders: [String]

  /// Looks which folders on `path`, itself included, are not there.
  init(on path: String) {
    var missing: [String] = []
    var place = URL(fileURLWithPath: path)
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
      missing.append(place.path)
      place.deleteLastPathComponent()
    }
    folders = missing
  }

  /// Removes those of them that have been made since and are empty.
  func removeEmpty() {
    // Unlike FileManager, `rmdir` never removes a folder that has something in it.
    for folder in folders { rmdir(folder) }
  }
}
