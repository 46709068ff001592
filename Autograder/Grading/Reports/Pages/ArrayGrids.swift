internal import NDArrays

/// The arrays of a case as grids: what was given; then of each array that is wrong what was expected, what came back, and the difference.
///
/// Only for whoever has the arrays.
struct ArrayGrids {
  /// So many arrays that are wrong are shown; the others are counted.
  private static let maximumWrong = 4

  /// So many given arrays are shown.
  private static let maximumGiven = 8

  /// The given arrays are shown at once if all of them have no more elements than this.
  private static let fewElements = 48

  let arrays: CaseArrays

  private let tolerance = Tolerance.standard

  init(_ arrays: CaseArrays) { self.arrays = arrays }

  /// The grids.
  var markup: Markup {
    let wrong = arrays.expected.filter { arrays.wrong.contains($0.name) }.map(compared)
    let changed = arrays.given.compactMap(change)
    let all = wrong + changed
    let more = all.count - Self.maximumWrong
    let rest: Markup =
      more > 0
      ? "<p class=\"faint\">\(more) more array\(more == 1 ? "" : "s") of this case \(more == 1 ? "is" : "are") wrong.</p>"
      : .empty
    return "\(given)\(Array(all.prefix(Self.maximumWrong)))\(rest)"
  }

  private var given: Markup {
    guard !arrays.given.isEmpty else { return .empty }
    let grids = arrays.given.prefix(Self.maximumGiven).map { name, array in
      grid(name, "given", array, GridExtract(shape: array.shape), scale: ArrayGrid.scale(of: array.elements))
    }
    let more = arrays.given.count - grids.count
    let rest: Markup =
      more > 0 ? "<p class=\"faint\">and \(more) more array\(more == 1 ? "" : "s")</p>" : .empty
    let isShort = arrays.given.map(\.array.size).reduce(0, +) <= Self.fewElements
    let names = arrays.given.prefix(Self.maximumGiven).map(\.name).joined(separator: ", ")
    let open: Markup = isShort ? " open=\"open\"" : .empty
    return
      "<details\(open)><summary>given: \(names)</summary><div class=\"grids\">\(grids)</div>\(rest)</details>"
  }

  private func compared(_ name: String, _ expected: NDArray) -> Markup {
    guard let actual = arrays.actual.first(where: { $0.name == name })?.array else {
      let extract = GridExtract(shape: expected.shape)
      let grid = grid(
        name, "expected", expected, extract, scale: ArrayGrid.scale(of: expected.elements))
      return
        "<div class=\"grids\">\(grid)<p class=\"nothing\"><b>\(name)</b> yours: nothing came back</p></div>"
    }
    return side(
      name, expected, actual, kinds: ("expected", "yours"), accepts: tolerance.accepts)
  }

  /// An array that was only lent, before and after.
  private func change(_ name: String, _ given: NDArray) -> Markup? {
    // The judge names it by what it was given as, in a difference, and by what came back, if it is not there.
    guard arrays.wrong.contains(name), !arrays.expected.contains(where: { $0.name == name }),
      let actual = arrays.actual.first(where: { $0.name == Judge.givenPrefix + name })?.array
    else { return nil }
    return side(name, given, actual, kinds: ("before", "afterwards")) { $0.bitPattern == $1.bitPattern }
  }

  /// Two arrays beside each other, and their difference if they have the same shape.
  private func side(
    _ name: String, _ expected: NDArray, _ actual: NDArray, kinds: (String, String),
    accepts: (Double, Double) -> Bool
  ) -> Markup {
    let (right, found) = (expected.elements, actual.elements)
    let scale = ArrayGrid.scale(of: right)
    guard expected.shape == actual.shape else {
      return
        "<div class=\"grids\">\(grid(name, kinds.0, expected, GridExtract(shape: expected.shape), scale: scale))\(grid(name, "\(kinds.1), of another shape", actual, GridExtract(shape: actual.shape), scale: scale))</div>"
    }
    let isWrong = zip(found, right).map { !accepts($0, $1) }
    let worst = differingElements(actual: actual, expected: expected, accepts: accepts)?.worst
    let position = worst.map { zip($0.index, expected.shape).reduce(0) { $0 * $1.1 + $1.0 } }
    let extract = GridExtract(shape: expected.shape, showing: position)
    let differences = zip(found, right).map { $0 - $1 }
    let count = isWrong.count { $0 }
    let difference = ArrayGrid(
      name: name, kind: "difference, \(count) of \(isWrong.count) wrong", shape: expected.shape,
      elements: differences, extract: extract, scale: nil, marks: isWrong.map { $0 ? .difference : .same })
    let yours = ArrayGrid(
      name: name, kind: kinds.1, shape: actual.shape, elements: found, extract: extract, scale: scale,
      marks: isWrong.map { $0 ? .wrong : .none })
    return
      "<div class=\"grids\">\(grid(name, kinds.0, expected, extract, scale: scale))\(yours.markup)\(difference.markup)</div>"
  }

  private func grid(
    _ name: String, _ kind: String, _ array: NDArray, _ extract: GridExtract, scale: Double
  ) -> Markup {
    ArrayGrid(
      name: name, kind: kind, shape: array.shape, elements: array.elements, extract: extract, scale: scale,
      marks: Array(repeating: .none, count: array.size)
    ).markup
  }
}
