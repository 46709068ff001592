/// What a crash says in words of Swift's or of ours: what may be shown to a reader who must not see the rest of it.
///
/// A hand-in can print any of these, but nothing else: the sentence shown is the one that stands here.
enum KnownCrash {
  /// How a message begins, and what is shown of it; `nil` for the beginning itself.
  private static let sentences: [(beginning: String, shown: String?)] = [
    ("Index out of range", nil),
    ("Array index is out of range", nil),
    ("Negative Array index is out of range", nil),
    ("Unexpectedly found nil while unwrapping an Optional value", nil),
    ("Unexpectedly found nil while implicitly unwrapping an Optional value", nil),
    ("Division by zero", nil),
    ("Arithmetic overflow", "Arithmetic overflow"),
    ("arithmetic overflow", "Arithmetic overflow"),
    ("Range requires lowerBound <= upperBound", nil),
    ("Can't remove", "Can't remove an element from an empty collection"),
    ("Double value cannot be converted to Int", nil),
    ("Could not cast value of type", "Could not cast a value to another type"),
    ("Overlapping accesses", "Overlapping accesses to the same value"),
    ("Simultaneous accesses", "Overlapping accesses to the same value"),
    ("Dictionary literal contains duplicate keys", nil),
    ("Bad pointer dereference", nil),
    ("stack overflow: ", "stack overflow: a function calls itself without end"),
    ("aborted", nil),
    ("killed from outside", nil),
    ("matmul: shapes", "matmul: the shapes are not aligned"),
    ("dot: shapes", "dot: the shapes are not aligned"),
    ("operands could not be broadcast", "operands could not be broadcast together with their shapes"),
    ("could not broadcast input array", "an array could not be broadcast into the shape of another"),
    ("non-broadcastable output operand", "an array is too small for the result that is to be put into it"),
    ("cannot reshape array", "an array cannot be reshaped to another number of elements"),
    ("axis ", "an axis is out of bounds"),
    ("axes ", "the axes do not match the array"),
    ("index ", "an index is out of bounds for its axis"),
    ("too many indices for array", "too many indices for array"),
    ("can only convert an array of size 1", "can only convert an array of size 1 to a number"),
    ("cannot squeeze axis", "cannot squeeze an axis whose length is not one"),
    ("zero-size array to reduction operation", "zero-size array to a reduction that has no identity"),
    ("assignment destination is read-only", "assignment destination is read-only: it is a broadcast view"),
  ]

  /// The sentence for a message that is known; `nil` for any other.
  static func sentence(for message: QuotedText) -> QuotedText? {
    guard let line = message.lines.first else { return message }
    guard let known = sentences.first(where: { line.hasPrefix($0.beginning) }) else { return nil }
    return QuotedText(known.shown ?? known.beginning)
  }
}
