import Foundation

/// Passes on what has been printed, so that whoever reads a pipe sees it at once.
func flushOutput() {
  fflush(nil)
}

/// Prints a message for the user on standard error.
func printError(_ message: String) {
  flushOutput()
  FileHandle.standardError.write(Data("mlp: \(message)\n".utf8))
}
