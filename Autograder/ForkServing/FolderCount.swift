#if os(Linux)
  internal import Glibc

  /// How much there is in a folder.
  enum FolderCount {
    /// With more than so many entries it does not matter how many there are.
    private static let most = 100

    /// The number of files and folders below a folder, in others that it holds, too; `nil` if they are many, or cannot be counted.
    static func entries(below path: String) -> Int? {
      guard let folder = opendir(path) else { return nil }
      defer { closedir(folder) }
      var count = 0
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        count += 1
        if entry.pointee.d_type == UInt8(DT_DIR) {
          guard let inside = entries(below: "\(path)/\(name)") else { return nil }
          count += inside
        }
        guard count <= most else { return nil }
      }
      return count
    }
  }
#endif
