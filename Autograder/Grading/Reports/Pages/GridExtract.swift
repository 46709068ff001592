/// Which rows and columns of an array a grid shows: all of a small one; of a large one the ends, and what is to be seen.
struct GridExtract {
  /// A longer axis is cut.
  static let longest = 8

  /// How much of each end of a long axis is shown.
  private static let edge = 3

  /// The rows, by number; `nil` where some are left out. The rows of an array of more than two axes are those of its last two, one
  /// after the other; an array of one axis is a row.
  let rows: [Int?]

  /// The columns, likewise.
  let columns: [Int?]

  /// How many elements a row has.
  let width: Int

  private let shape: [Int]

  /// - Parameters:
  ///   - shape: The array's.
  ///   - position: The element, in C order, that must be seen.
  init(shape: [Int], showing position: Int? = nil) {
    let width = shape.last ?? 1
    (self.shape, self.width) = (shape, width)
    let count = shape.dropLast().reduce(1, *)
    let isEmpty = width == 0 || count == 0
    rows = isEmpty ? [] : Self.shown(count, position.map { $0 / width })
    columns = isEmpty ? [] : Self.shown(width, position.map { $0 % width })
  }

  private static func shown(_ count: Int, _ focus: Int?) -> [Int?] {
    guard count > longest else { return Array(0..<count) }
    let ends = Array(0..<edge) + Array(count - edge..<count)
    let indices = Set(ends + [focus].compactMap(\.self)).sorted()
    var shown: [Int?] = []
    for index in indices {
      if case .some(.some(let last)) = shown.last, last + 1 < index { shown.append(nil) }
      shown.append(index)
    }
    return shown
  }

  /// What stands before a row: its index along all axes but the last.
  func name(ofRow row: Int) -> String {
    var (rest, index) = (row, [Int]())
    for length in shape.dropLast().reversed() {
      index.append(rest % length)
      rest /= length
    }
    return index.reversed().map(String.init).joined(separator: ",")
  }

  /// Whether rows have names: an array of less than two axes has one row.
  var namesRows: Bool { shape.count > 1 }

  /// Whether columns have names.
  var namesColumns: Bool { !shape.isEmpty && width > 1 }
}
