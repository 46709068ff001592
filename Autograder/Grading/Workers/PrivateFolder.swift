internal import Foundation

/// Folders that one worker, or one hand-in, has to itself.
package enum PrivateFolder {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var folders: Set<String> = []

  /// Creates an empty folder that no other user can read, whose name begins with `name`.
  package static func create(
    named name: String = "worker", in parent: String = FileManager.default.temporaryDirectory.path
  ) throws(WorkerStartError) -> String {
    let placeholder = String(repeating: "X", count: 6)
    var template = Array("\(parent)/\(name)-\(placeholder)".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .refused(action: "make a folder in \(parent)", code: errno)
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = lock.withLock { folders.insert(folder) }
    return folder
  }

  /// Removes the folder with all that a worker has put into it.
  ///
  /// The usual case is an empty folder. Otherwise the system's own tools do it, since they cope with folders that are
  /// nested deeper than a path can say, and follow no symbolic links.
  package static func remove(_ folder: String) {
    defer { _ = lock.withLock { folders.remove(folder) } }
    guard rmdir(folder) != 0, errno != ENOENT else { return }
    let script = #"find "$1" -type d ! -perm -700 -exec chmod u+rwx {} \; ; rm -rf -- "$1""#
    var command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", script, "sh", folder])
    command.workingFolder = "/"
    command.limits.wallClock = 60
    _ = try? WorkerProcess(command: command).run()
  }

  /// Removes all folders that are left when the grader is told to stop.
  static func removeAll() {
    for folder in lock.withLock({ folders }) { try? FileManager.default.removeItem(atPath: folder) }
  }
}
