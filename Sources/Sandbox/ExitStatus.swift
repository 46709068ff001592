/// How the program ends, for scripts.
enum ExitStatus: Int32 {
  case success = 0
  /// The arguments were not understood; nothing was done.
  case usage = 2
  /// A picture could not be written.
  case failure = 3
}
