/// The line of a program at which a node was built.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The module and the file, such as `Sandbox/Recitation.swift`.
  public let fileID: String

  /// The line, from 1.
  public let line: Int

  /// The place of a line.
  public init(fileID: String, line: Int) {
    self.fileID = fileID
    self.line = line
  }

  /// The file's name without its module, and the line: `Recitation.swift:12`.
  public var description: String {
    "\(fileID.split(separator: "/").last.map(String.init) ?? fileID):\(line)"
  }
}
