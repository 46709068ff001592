/// Stops the program with `message` unless `condition` holds.
///
/// Built on `fatalError` because an optimised build prints no `precondition` text, and the text is what a
/// student needs. The message is only built when it is needed.
@inline(__always)
func check(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { stop(message()) }
}

/// Stops the program with `message`.
@inline(never)
func stop(_ message: String) -> Never {
  fatalError(message)
}

/// A shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
func tuple(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}

/// A shape as NumPy prints it in broadcasting errors, without spaces: `(2,3)`.
func compactTuple(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
}
