import NDArrays
import Testing

@testable import NumPyFormat

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Makes the file at `path` longer, with a hole.
func extend(_ path: String, to size: Int) -> Bool {
  truncate(path, off_t(size)) == 0
}

@Suite("SystemFile")
struct SystemFileTests {
  let folder = TemporaryFolder()

  private func readError(_ path: String) -> String? {
    errorText { _ = try NPY.read(contentsOf: path) }
  }

  @Test("says that a file is not there")
  func missing() {
    let path = folder.file("a.npy")
    #expect(readError(path) == "\(path): cannot be opened: No such file or directory.")
    #expect(
      errorText { _ = try NPZ.read(contentsOf: path) }
        == "\(path): cannot be opened: No such file or directory.")
  }

  @Test("does not read folders, pipes and devices, and does not wait for them")
  func notFiles() {
    let pipe = folder.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [folder.path, pipe, "/dev/null", "/dev/zero"] {
      #expect(
        readError(path)
          == "\(path): is not an ordinary file (but a folder, a pipe or a device); give the path of a file.")
    }
  }

  @Test("says that a file may not be read", .enabled(if: geteuid() != 0))
  func notReadable() throws {
    let path = folder.file("a.npy")
    try SystemFile.write([1], to: path)
    chmod(path, 0)
    #expect(readError(path) == "\(path): cannot be opened: Permission denied.")
  }

  @Test("reads a file through a symbolic link")
  func symbolicLink() throws {
    try NPY.write(NDArray([7], shape: [1]), to: folder.file("a.npy"))
    #expect(symlink("a.npy", folder.file("link.npy")) == 0)
    #expect(try NPY.read(contentsOf: folder.file("link.npy")).elements == [7])
  }

  @Test("says how many bytes there were at the end")
  func readsToTheEnd() throws {
    try SystemFile.write([1, 2, 3], to: folder.file("a"))
    let file = try SystemFile(reading: folder.file("a"))
    #expect(file.size == 3)
    var bytes = [UInt8](repeating: 9, count: 5)
    #expect(try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: 1) } == 2)
    #expect(bytes == [2, 3, 9, 9, 9])
  }

  @Test("replaces a file, and through a symbolic link the file it points to")
  func replaces() throws {
    let path = folder.file("a.npy")
    try SystemFile.write([1, 2, 3], to: path)
    #expect(symlink("a.npy", folder.file("link")) == 0)
    try SystemFile.write([4], to: folder.file("link"))
    #expect(folder.contents == ["a.npy", "link"])
    #expect(try SystemFile(reading: path).size == 1)
    var status = stat()
    #expect(lstat(folder.file("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("says why a file cannot be written")
  func cannotWrite() {
    let path = folder.file("missing/a.npy")
    #expect(
      errorText { try NPY.write(NDArray([1], shape: [1]), to: path) }
        == "\(path): cannot be written: No such file or directory.")
    #expect(
      errorText { try NPZ.write([], to: folder.path) }
        == "\(folder.path): is not an ordinary file (but a folder, a pipe or a device); give the path "
        + "of a file."
    )
    #expect(folder.contents == [])
  }

  @Test("leaves the old file alone if the new one cannot be written", .enabled(if: geteuid() != 0))
  func keepsOldFile() throws {
    let path = folder.file("a.npy")
    try SystemFile.write([1, 2, 3], to: path)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(
      errorText { try SystemFile.write([4], to: path) } == "\(path): cannot be written: Permission denied.")
    #expect(try SystemFile(reading: path).size == 3)
  }

  @Test("writes to a name as long as names can be")
  func longName() throws {
    let name = String(repeating: "x", count: 255)
    try SystemFile.write([1], to: folder.file(name))
    #expect(folder.contents == [name])
  }
}
