import Foundation

/// A table with a row for each digit and a column for each digit that a network took it for.
struct ConfusionMatrix {
  private let counts: [[Int]]
  private let name: String

  /// - Parameters:
  ///   - counts: How often each digit (row) was taken for each (column).
  ///   - name: What the pictures are called.
  init(_ counts: [[Int]], name: String) {
    self.counts = counts
    self.name = name
  }

  var svg: String {
    let (cell, left, top) = (44.0, 70.0, 84.0)
    let side = cell * Double(counts.count)
    var picture = Picture(
      width: left + side + 20, height: top + side + 20, title: "Confusion matrix, \(name) set")
    picture.text(picture.title, x: left, y: 28, style: "heading")
    picture.text("the network says", x: left + side / 2, y: 54, anchor: .middle)
    picture.text("the picture shows", x: 22, y: top + side / 2, anchor: .middle, turned: true)
    for (row, line) in counts.enumerated() {
      let y = top + cell * Double(row)
      picture.text("\(row)", x: left - 12, y: y + cell / 2 + 5, anchor: .end)
      picture.text("\(row)", x: left + cell * (Double(row) + 0.5), y: top - 10, anchor: .middle)
      let total = max(1, line.reduce(0, +))
      for (column, count) in line.enumerated() {
        let x = left + cell * Double(column)
        let part = Double(count) / Double(total)
        // Errors are few: their colour begins stronger, so that they are seen. Never so strong that the number is not.
        let opacity = row == column ? 0.55 * part : 0.2 + min(0.35, 4 * part)
        picture.rectangle(
          x: x + 1, y: y + 1, width: cell - 2, height: cell - 2,
          style: count == 0 ? "empty" : row == column ? "right" : "wrong", opacity: count == 0 ? 1 : opacity)
        picture.text(
          Self.text(count), x: x + cell / 2, y: y + cell / 2 + 5, anchor: .middle,
          style: count == 0 ? "faint" : count < 100_000 ? "ink" : "ink narrow")
      }
    }
    return picture.svg
  }

  /// A number that fits into a cell, whatever it is.
  private static func text(_ count: Int) -> String {
    count < 1_000_000 ? "\(count)" : String(format: "%.1fM", Double(count) / 1e6)
  }
}
