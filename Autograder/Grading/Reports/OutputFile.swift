public import Foundation

/// A file that is written whole or not at all.
public enum OutputFile {
  /// The file cannot be written.
  public struct Failure: Error, CustomStringConvertible {
    /// Which file, and why.
    public let description: String
  }

  /// Writes `data` under a temporary name beside `path` and moves it into place; what was there before stays if that fails.
  ///
  /// A device or a pipe is written to: it must not be replaced by a file.
  public static func write(_ data: Data, to path: String) throws {
    do {
      if isDevice(path) {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: data)
        try handle.close()
      } else {
        try data.write(to: URL(fileURLWithPath: path), options: .atomic)
      }
    } catch {
      let reason = (error as NSError).localizedDescription
      throw Failure(
        description: "cannot write \(path): \(reason) Is the folder there, and may you write to it?")
    }
  }

  /// Whether there is something at `path` that is neither a file nor a folder.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}
