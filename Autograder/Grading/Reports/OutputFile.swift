public import Foundation

/// A file that is written whole or not at all.
public enum OutputFile {
  /// The file cannot be written.
  public struct Failure: Error, CustomStringConvertible {
    /// Which file, and why.
    public let description: String
  }

  /// Writes `data` under a temporary name beside `path` and moves it into place; what was there before stays if that fails.
  public static func write(_ data: Data, to path: String) throws {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = (error as NSError).localizedDescription
      throw Failure(
        description: "cannot write \(path): \(reason) Is the folder there, and may you write to it?")
    }
  }
}
