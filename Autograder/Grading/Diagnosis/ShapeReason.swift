internal import NDArrays

/// What a crash over shapes that do not fit means, in words: the numbers stand in the message itself.
///
/// Of the message only the two shapes are read, and of those nothing is repeated; the sentence is one of a few.
struct ShapeReason {
  /// What was asked of two arrays.
  private enum Operation {
    case matrixProduct
    case elements
    case reshaping
  }

  private let operation: Operation
  private let (first, second): ([Int], [Int])
  private let arrays: NamedArrays

  /// Reads NumPy's wording of the two errors; `nil` for any other message.
  init?(_ message: String, arrays: NamedArrays) {
    if message.hasPrefix("matmul: shapes ") {
      operation = .matrixProduct
    } else if message.hasPrefix("operands could not be broadcast together with shapes ") {
      operation = .elements
    } else if message.hasPrefix("cannot reshape array of size ") {
      operation = .reshaping
    } else {
      return nil
    }
    let shapes = Self.shapes(in: message)
    guard shapes.count >= 2 || operation == .reshaping else { return nil }
    (first, second) = (shapes.first ?? [], shapes.last ?? [])
    self.arrays = arrays
  }

  /// The hint.
  var hint: Hint {
    let text: String
    switch operation {
    case .matrixProduct:
      text =
        "a matrix product does not fit: the first factor needs as many columns as the second one has rows"
        + names + "." + remedy
    case .elements:
      text =
        "two arrays meet element by element whose shapes do not fit: each axis must have the same length in both, or 1"
        + names + "." + strangers
    case .reshaping:
      text =
        "an array cannot be reshaped to another number of elements: where an array has several rows, they do not fit into one; "
        + "what belongs together is to be added up."
    }
    return Hint(.shapes, text, needsFoundations: true)
  }

  /// Which array has one of the shapes, if only one has.
  private var names: String {
    let found = [("first", first), ("second", second)].compactMap { place, shape -> String? in
      let fitting = arrays.filter { $0.array.shape == shape && $0.array.size > 1 }
      guard fitting.count == 1, shape.count == 2, shape[0] > 1, shape[1] > 1 || first != second else {
        return nil
      }
      return "the \(place) one has the shape of \(fitting[0].name)"
    }
    return found.isEmpty ? "" : "; " + found.joined(separator: ", ")
  }

  /// What would fit.
  private var remedy: String {
    guard first.count == 2, second.count == 2 else { return "" }
    var ways: [String] = []
    if first[1] == second[1] { ways.append("with the second factor transposed") }
    if first[0] == second[0] { ways.append("with the first factor transposed") }
    if second[1] == first[0] { ways.append("in the other order") }
    return ways.isEmpty ? "" : " It would fit " + ways.joined(separator: ", or ") + "."
  }

  /// What to say of shapes that no array of the case has.
  private var strangers: String {
    if first.count == 2, first == second.reversed() {
      return " Transposed, one would have the shape of the other."
    }
    let known = arrays.flatMap { [$0.array.shape, $0.array.shape.reversed()] }
    guard let stranger = [first, second].first(where: { !known.contains($0) }) else { return "" }
    return
      " No array of this case has the shape of the \(stranger == first ? "first" : "second") one: is a size fixed there, or an "
      + "array kept from an earlier call?"
  }

  /// The shapes in a text, `(1, 3)` or `(1,3)`.
  private static func shapes(in text: String) -> [[Int]] {
    text.split(separator: "(").dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: ")") else { return nil }
      let numbers = part[..<end].split(separator: ",").map { Int($0.filter { $0 != " " }) }
      return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }
  }
}
