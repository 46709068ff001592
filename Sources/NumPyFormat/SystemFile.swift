#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// Files by way of the system's own calls: a program that starts in milliseconds cannot wait for Foundation.
enum SystemFile {
  /// Calls `body` with the contents of an ordinary file.
  static func withContents<Result>(
    of path: String, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    // Without blocking: a named pipe would make `open` wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw NumPyFormatError(path, .cannotOpen(reason: reason())) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw NumPyFormatError(path, .cannotRead(reason: reason())) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw NumPyFormatError(path, .notAFile) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Int(status.st_size), alignment: 64)
    defer { buffer.deallocate() }
    var count = 0
    while count < buffer.count {
      let result = Self.read(descriptor, buffer, from: count)
      if result < 0 && errno == EINTR { continue }
      guard result >= 0 else { throw NumPyFormatError(path, .cannotRead(reason: reason())) }
      // A file that has become shorter since is as long as what can be read.
      if result == 0 { break }
      count += result
    }
    return try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }

  /// Writes a file under a temporary name beside `path` and moves it into place.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = "\(path).part-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw NumPyFormatError(path, .cannotWrite(reason: reason())) }
    var failure: String?
    bytes.withUnsafeBytes { bytes in
      var count = 0
      while count < bytes.count, failure == nil {
        let result = Self.write(descriptor, bytes, from: count)
        if result < 0 && errno == EINTR { continue }
        if result < 0 { failure = reason() } else { count += result }
      }
    }
    if close(descriptor) != 0 && failure == nil { failure = reason() }
    if failure == nil && rename(temporary, path) != 0 { failure = reason() }
    if let failure {
      unlink(temporary)
      throw NumPyFormatError(path, .cannotWrite(reason: failure))
    }
  }

  private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
    #if canImport(Darwin)
      return Darwin.read(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #elseif canImport(Glibc)
      return Glibc.read(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #elseif canImport(Musl)
      return Musl.read(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #endif
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
    #if canImport(Darwin)
      return Darwin.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #elseif canImport(Glibc)
      return Glibc.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #elseif canImport(Musl)
      return Musl.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
    #endif
  }

  private static func reason() -> String {
    String(cString: strerror(errno))
  }
}
