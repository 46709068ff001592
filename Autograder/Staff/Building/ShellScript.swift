/// Several commands as one: a sandbox for each would take longer than the commands do.
enum ShellScript {
  /// The command that runs `commands` in order, up to the first that fails.
  static func oneAfterAnother(_ commands: [[String]]) -> [String] {
    ["/bin/sh", "-c", commands.map { $0.map(quoted).joined(separator: " ") }.joined(separator: " && ")]
  }

  /// A word that the shell takes as it is.
  private static func quoted(_ word: String) -> String {
    "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
  }
}
