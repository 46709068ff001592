#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// An ordinary file, by way of the system's own calls: a program that starts in milliseconds cannot wait for
/// Foundation.
final class SystemFile {
  /// Where the file is, as the caller named it.
  let path: String

  /// The number of bytes, when the file was opened.
  let size: Int

  private let descriptor: Int32

  /// Opens the file at `path` for reading.
  init(reading path: String) throws(NumPyFormatError) {
    // Without blocking: a named pipe would make `open` wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw NumPyFormatError(path, .cannotOpen(reason: Self.reason())) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = Self.reason()
      close(descriptor)
      throw NumPyFormatError(path, .cannotRead(reason: reason))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw NumPyFormatError(path, .notAFile)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Fills `buffer` with the bytes from `offset` on, and says how many there were before the file's end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(NumPyFormatError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let result = pread(descriptor, rest.baseAddress, min(rest.count, 1 << 30), off_t(offset + count))
      if result < 0 && errno == EINTR { continue }
      guard result >= 0 else { throw NumPyFormatError(path, .cannotRead(reason: Self.reason())) }
      if result == 0 { break }
      count += result
    }
    return count
  }

  /// Writes a file under a temporary name in the same folder and moves it to `path`.
  ///
  /// A symbolic link at `path` stays one: the file it points to is replaced.
  static func write(_ bytes: [UInt8], to path: String) throws(NumPyFormatError) {
    var status = stat()
    guard stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
      throw NumPyFormatError(path, .notAFile)
    }
    let target = resolved(path)
    let folder = target[..<(target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex)]
    let temporary = "\(folder).numpy-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw NumPyFormatError(path, .cannotWrite(reason: reason())) }
    var failure = writeAll(bytes, to: descriptor)
    if close(descriptor) != 0 && failure == nil { failure = reason() }
    if failure == nil && rename(temporary, target) != 0 { failure = reason() }
    if let failure {
      unlink(temporary)
      throw NumPyFormatError(path, .cannotWrite(reason: failure))
    }
  }

  /// Writes `bytes`; the reason if that fails.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    bytes.withUnsafeBytes { bytes in
      var count = 0
      while count < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[count...])
        let result = pwrite(descriptor, rest.baseAddress, min(rest.count, 1 << 30), off_t(count))
        if result < 0 && errno == EINTR { continue }
        if result < 0 { return reason() }
        count += result
      }
      return nil
    }
  }

  /// `path` without symbolic links, if there is a file.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func reason() -> String {
    String(cString: strerror(errno))
  }
}
