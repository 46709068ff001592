#if os(Linux)
  internal import Glibc

  /// What there is in a folder.
  enum FolderContents {
    /// With more than so many entries it does not matter which they are.
    private static let most = 100

    /// The paths of the files and folders below a folder, in others that it holds, too; `nil` if they are many, or cannot be listed.
    static func paths(below path: String) -> Set<String>? {
      guard let folder = opendir(path) else { return nil }
      defer { closedir(folder) }
      var paths: Set<String> = []
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name != ".", name != ".." else { continue }
        let inside = "\(path)/\(name)"
        paths.insert(inside)
        if entry.pointee.d_type == UInt8(DT_DIR) {
          guard let deeper = self.paths(below: inside) else { return nil }
          paths.formUnion(deeper)
        }
        guard paths.count <= most else { return nil }
      }
      return paths
    }
  }
#endif
