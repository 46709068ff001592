internal import Foundation

/// A folder that one worker has to itself.
enum PrivateFolder {
  /// Creates an empty folder that no other user can read.
  static func create() throws(WorkerStartError) -> String {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/worker-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .refused(action: "make a folder in \(parent)", code: errno)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with all that a worker has put into it.
  ///
  /// The usual case is an empty folder. Otherwise the system's own tools do it, since they cope with folders that are
  /// nested deeper than a path can say, and follow no symbolic links.
  static func remove(_ folder: String) {
    guard rmdir(folder) != 0, errno != ENOENT else { return }
    let script = #"find "$1" -type d ! -perm -700 -exec chmod u+rwx {} \; ; rm -rf -- "$1""#
    var command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", script, "sh", folder])
    command.workingFolder = "/"
    command.limits.wallClock = 60
    _ = try? WorkerProcess(command: command).run()
  }
}
