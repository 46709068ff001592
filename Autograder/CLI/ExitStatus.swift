/// How the autograder ends, for scripts.
enum ExitStatus: Int32 {
  /// All points that were asked for are there, or the command did what it should.
  case success = 0

  /// Points are missing, or a check found something.
  case pointsMissing = 1

  /// The arguments were not understood; nothing was done.
  case usage = 2

  /// The autograder could not do its job: no fixtures, no worker, nowhere to write.
  case failure = 3
}
