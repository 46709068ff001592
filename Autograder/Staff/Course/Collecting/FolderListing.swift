/// What is looked at of a folder while hand-ins are collected; no link is followed.
enum FolderListing {
  /// How many entries of a folder are read.
  private static let maximumNames = 1_000_000

  /// The names in a folder that can mean something, in order.
  static func names(in path: String) -> [String] {
    guard let folder = try? WorkFolder(opening: path) else { return [] }
    return folder.names(limit: maximumNames).filter(isMeant).sorted()
  }

  /// What there is at `path`.
  static func kind(of path: String) -> WorkFolder.Entry {
    guard let slash = path.lastIndex(of: "/"),
      let parent = try? WorkFolder(opening: slash == path.startIndex ? "/" : String(path[..<slash]))
    else { return .nothing }
    return parent.entry(String(path[path.index(after: slash)...]))
  }

  /// Whether a folder holds the files of one homework, itself or some folders down; those of several are several hand-ins.
  static func holdsHandin(_ path: String) -> Bool {
    let copies = HandinCopies((try? FolderEntries(path))?.names ?? [])
    return !copies.entries.isEmpty && copies.entries.values.allSatisfy { $0.count == 1 }
  }

  /// Whether a folder itself is a hand-in, and not one of its folders.
  static func holdsHandinAtTop(_ path: String) -> Bool {
    let names = (try? FolderEntries(path))?.names ?? []
    return names.contains { $0.hasPrefix("MyTorch/") || $0.hasPrefix("Sources/MyTorch/") }
  }

  /// The archives in a folder, in order.
  static func archives(in path: String) -> [String] { names(in: path).filter(HandinName.isArchive) }

  /// Whether a folder is no hand-in, but holds several, or nothing but such a folder.
  static func isOnlyAround(_ path: String) -> Bool {
    guard kind(of: path) == .folder, !holdsHandinAtTop(path) else { return false }
    let names = names(in: path)
    if names.contains(GradescopeMetadata.fileName) { return true }
    let handins = names.filter { HandinName.isArchive($0) || holdsHandinAtTop("\(path)/\($0)") }
    return handins.count > 1 || (handins.isEmpty && !holdsHandin(path))
  }

  /// What computers and browsers put into folders by themselves is nobody's hand-in.
  private static func isMeant(_ name: String) -> Bool {
    !name.hasPrefix(".") && !["__MACOSX", "Thumbs.db", "desktop.ini"].contains(name)
  }
}
