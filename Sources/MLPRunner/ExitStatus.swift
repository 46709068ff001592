/// How the program ends, for scripts.
enum ExitStatus: Int32 {
  /// The training came to its end, or what was asked for is done.
  case success = 0

  /// The arguments were not understood; nothing was done.
  case usage = 2

  /// The data cannot be read, the results cannot be written, or the training has diverged.
  case failure = 3

  /// Ctrl-C ended the training early; what was there has been saved. The status that shells use for this.
  case interrupted = 130
}
