internal import Foundation
internal import Grading

/// How many students have how many points, as bars, and as a table for whoever does not see them.
struct PointsHistogram {
  /// One bar.
  struct Bin: Equatable {
    /// The points at both ends; those at the upper end belong to it.
    let from: Int
    let to: Int
    var count = 0

    var name: String { from == to ? "\(from)" : "\(from)–\(to)" }
  }

  /// So many bars at most.
  private static let most = 11

  private static let (width, height, left, bottom, top) = (440, 180, 4, 22, 18)

  /// The bars, from the lowest.
  let bins: [Bin]

  /// - Parameters:
  ///   - totals: How often each total is there.
  ///   - maximum: What could have been earned; more than that, with what staff gave, counts as all.
  init(_ totals: [ClassSummary.Count], maximum: Int) {
    let maximum = max(1, maximum)
    // Zero has a bar of its own: whoever handed in nothing is not whoever has a little.
    let size = max(1, Int((Double(maximum) / Double(Self.most - 1)).rounded(.up)))
    var bins = [Bin(from: 0, to: 0)]
    for from in stride(from: 1, through: maximum, by: size) {
      bins.append(Bin(from: from, to: min(maximum, from + size - 1)))
    }
    for total in totals {
      // What is between two whole points belongs to the upper one.
      let points = min(maximum, max(0, Int((Double(total.points) ?? 0).rounded(.up))))
      if let index = bins.firstIndex(where: { ($0.from...$0.to).contains(points) }) {
        bins[index].count += total.count
      }
    }
    self.bins = bins
  }

  var markup: Markup {
    """
    <figure class="chart">
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(label)">\
    \(bins.indices.map(bar))</svg>
    <details><summary>the same as a table</summary><table class="list narrow"><caption class="hidden">Students by points</caption>\
    <thead><tr><th scope="col">points</th><th scope="col" class="number">students</th></tr></thead><tbody>\
    \(rows)</tbody></table></details>
    </figure>
    """
  }

  private var rows: [Markup] {
    bins.map { "<tr><th scope=\"row\">\($0.name)</th><td class=\"number\">\($0.count)</td></tr>" }
  }

  private var label: String {
    "Students by points: " + bins.map { "\($0.name) points: \($0.count)" }.joined(separator: ", ")
  }

  private func bar(_ index: Int) -> Markup {
    let slot = (Self.width - 2 * Self.left) / bins.count
    let room = Self.height - Self.bottom - Self.top
    let tallest = max(1, bins.map(\.count).max() ?? 1)
    let bin = bins[index]
    // A single student among thousands is seen, too.
    let tall = bin.count == 0 ? 0 : max(2, room * bin.count / tallest)
    let x = Self.left + index * slot
    let ground = Self.height - Self.bottom
    let middle = x + slot / 2
    let count: Markup =
      bin.count == 0
      ? .empty
      : "<text x=\"\(middle)\" y=\"\(ground - tall - 5)\" text-anchor=\"middle\">\(bin.count)</text>"
    return """
      <rect class="column" x="\(x + 3)" y="\(ground - tall)" width="\(slot - 6)" height="\(tall)"/>\(count)\
      <line class="ground" x1="\(x)" y1="\(ground)" x2="\(x + slot)" y2="\(ground)"/>\
      <text class="small" x="\(middle)" y="\(ground + 17)" text-anchor="middle">\(bin.name)</text>
      """
  }
}
