/// Stops the program with `message` unless `condition` holds.
///
/// The message is only built when it is needed.
func check(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { stop(message()) }
}

/// Stops the program with `message`, in an optimised build too, which prints no `precondition` text.
func stop(_ message: String) -> Never {
  fatalError(message)
}
