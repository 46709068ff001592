internal import Foundation

/// A folder near a hand-in, held by its descriptor: nothing in it is followed, and nothing that is there is written to.
///
/// Whatever the grader reads or writes where a hand-in, or a program that works on one, could have put something goes
/// through here. Names are looked up one at a time, from this folder downward, and a link is an error everywhere.
final class WorkFolder {
  /// Something cannot be read or written, or is not what it should be.
  struct Refused: Error, CustomStringConvertible {
    let description: String

    /// Whether it is a file that is longer than was asked for.
    var isTooLarge = false
  }

  /// The folder's path, for those who are given it as an argument.
  let path: String

  private let descriptor: Int32

  /// Opens a folder that is there; a link to one is an error.
  init(opening path: String) throws(Refused) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refused("open the folder", path) }
  }

  private init(_ name: String, in parent: WorkFolder) throws(Refused) {
    path = "\(parent.path)/\(name)"
    descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refused("open the folder", path) }
  }

  deinit { close(descriptor) }

  // MARK: Folders

  /// Makes a folder, which must not be there yet.
  func makeFolder(_ name: String) throws(Refused) -> WorkFolder {
    guard mkdirat(descriptor, name, 0o755) == 0 else {
      throw Self.refused("make the folder", "\(path)/\(name)")
    }
    return try WorkFolder(name, in: self)
  }

  /// The folder of a path below this one, made if it is not there.
  private func madeFolder(_ parts: ArraySlice<Substring>) throws(Refused) -> WorkFolder {
    guard let first = parts.first else { return self }
    let made = mkdirat(descriptor, String(first), 0o755) == 0
    guard made || errno == EEXIST else { throw Self.refused("make the folder", "\(path)/\(first)") }
    return try WorkFolder(String(first), in: self).madeFolder(parts.dropFirst())
  }

  /// The folder of a path below this one.
  private func folder(_ parts: ArraySlice<Substring>) throws(Refused) -> WorkFolder {
    guard let first = parts.first else { return self }
    return try WorkFolder(String(first), in: self).folder(parts.dropFirst())
  }

  /// The names of what is in the folder, in no order, up to `limit` of them.
  func names(limit: Int) -> [String] {
    // What `fdopendir` gets is closed with the stream.
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The names of what is in a folder at a path below this one; none if there is no such folder.
  func names(in path: String, limit: Int) -> [String] {
    (try? folder(path.split(separator: "/")[...]))?.names(limit: limit) ?? []
  }

  /// Gives the folder to another user.
  func handOver(to user: uid_t) {
    fchown(descriptor, user, user)
  }

  // MARK: Files

  /// Writes a new file at a path below this folder; its folders are made if they are not there.
  ///
  /// - Throws: ``Refused``, also if there is anything of that name, a link to nowhere included.
  func write(_ bytes: some ContiguousBytes, to name: String, mode: mode_t = 0o644) throws(Refused) {
    let parts = name.split(separator: "/")
    let folder = try madeFolder(parts.dropLast())
    let file = try folder.created(String(parts[parts.count - 1]), mode)
    defer { close(file) }
    let isWritten = bytes.withUnsafeBytes { Self.writeAll($0, to: file) }
    guard isWritten else { throw Self.refused("write", "\(path)/\(name)") }
  }

  private func created(_ name: String, _ mode: mode_t) throws(Refused) -> Int32 {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw Self.refused("write", "\(path)/\(name)") }
    return file
  }

  /// Reads an ordinary file at a path below this folder.
  ///
  /// - Parameters:
  ///   - maximum: The longest file that is read, in bytes.
  func read(_ name: String, maximum: Int) throws(Refused) -> Data {
    let (file, size) = try opened(name)
    defer { close(file) }
    guard size <= maximum else {
      throw Refused(
        description: "\(path)/\(name) has \(size) bytes, more than \(maximum)", isTooLarge: true)
    }
    // It may have grown meanwhile: no more is read than would be too much.
    var data = Data()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while data.count <= maximum {
      let count = Foundation.read(file, &chunk, min(chunk.count, maximum + 1 - data.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.refused("read", "\(path)/\(name)") }
      if count == 0 { return data }
      data += chunk[..<count]
    }
    throw Refused(description: "\(path)/\(name) has more than \(maximum) bytes", isTooLarge: true)
  }

  /// The first bytes of an ordinary file; `nil` if there is none.
  func beginning(of name: String, count: Int) -> Data? {
    guard let (file, _) = try? opened(name) else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = Foundation.read(file, &bytes, count)
    return read >= 0 ? Data(bytes[..<read]) : nil
  }

  /// Copies an ordinary file to a new one in another folder.
  func copy(_ name: String, to other: WorkFolder, mode: mode_t, maximum: Int) throws(Refused) {
    try other.write(try read(name, maximum: maximum), to: name, mode: mode)
  }

  /// What there is at a path below this folder.
  enum Entry: Equatable {
    case file, folder, other, nothing
  }

  /// Looks what there is at a path below this folder, links on the way included.
  func entry(_ name: String) -> Entry {
    let parts = name.split(separator: "/")
    var place = self
    for part in parts.dropLast() {
      switch place.kind(of: String(part)) {
      case .folder: break
      case .file, .nothing: return .nothing
      case .other: return .other
      }
      guard let next = try? WorkFolder(String(part), in: place) else { return .nothing }
      place = next
    }
    return parts.last.map { place.kind(of: String($0)) } ?? .folder
  }

  private func kind(of name: String) -> Entry {
    var facts = stat()
    guard fstatat(descriptor, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return .nothing }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The descriptor and the size of an ordinary file.
  private func opened(_ name: String) throws(Refused) -> (file: Int32, size: Int) {
    let parts = name.split(separator: "/")
    let folder = try folder(parts.dropLast())
    // A pipe that nobody writes to would keep the grader waiting.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(folder.descriptor, String(parts.last ?? "."), flags)
    guard file >= 0 else { throw Self.refused("read", "\(path)/\(name)") }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw Refused(description: "\(path)/\(name) is not an ordinary file")
    }
    return (file, Int(facts.st_size))
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func refused(_ action: String, _ path: String) -> Refused {
    Refused(description: "cannot \(action) \(path): \(String(cString: strerror(errno)))")
  }
}
