internal import Foundation
internal import NDArrays

/// An array as a table of coloured cells: blue below zero, orange above, the stronger the larger.
struct ArrayGrid {
  /// What a cell is beside its number.
  enum Mark {
    case none

    /// It is not as expected.
    case wrong

    /// A difference that matters.
    case difference

    /// A difference that does not.
    case same
  }

  /// What the array is: `dW`, and `expected`.
  let name: String
  let kind: String

  let shape: [Int]
  let elements: [Double]
  let extract: GridExtract

  /// The number whose cells have the strongest colour; `nil` for no colours.
  let scale: Double?

  /// What each element is beside its number.
  let marks: [Mark]

  /// The largest number of an array that is one.
  static func scale(of elements: [Double]) -> Double {
    elements.map(\.magnitude).filter(\.isFinite).max() ?? 0
  }

  /// The table. What does not fit into a narrow window is moved to within a frame of its own, by keys, too.
  var markup: Markup {
    let heading: Markup =
      "<caption><b>\(name)</b> \(kind), <span class=\"whole\">\(shapeText(shape))</span></caption>"
    let label = "\(name) \(kind)"
    guard !elements.isEmpty else {
      return
        "<div class=\"scroll\"><table class=\"grid\">\(heading)<tr><td>no elements</td></tr></table></div>"
    }
    // A frame that moves must be reached by keys; one that holds a few columns never moves.
    let frame: Markup =
      extract.columns.count > 4
      ? "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">"
      : "<div class=\"scroll\">"
    return
      "\(frame)<table class=\"grid\">\(heading)\(columnNames)<tbody>\(extract.rows.map(row))</tbody></table></div>"
  }

  private var columnNames: Markup {
    guard extract.namesColumns else { return .empty }
    let corner: Markup = extract.namesRows ? "<td class=\"gap\"></td>" : .empty
    let names = extract.columns.map { column -> Markup in
      column.map { "<th scope=\"col\">\($0)</th>" } ?? "<td class=\"gap\">…</td>"
    }
    return "<thead><tr>\(corner)\(names)</tr></thead>"
  }

  private func row(_ row: Int?) -> Markup {
    guard let row else {
      return
        "<tr>\(Markup(repeatElement("<td class=\"gap\">⋮</td>", count: extract.columns.count + (extract.namesRows ? 1 : 0))))</tr>"
    }
    let name: Markup =
      extract.namesRows ? "<th scope=\"row\">\(extract.name(ofRow: row))</th>" : .empty
    return "<tr>\(name)\(extract.columns.map { cell(row, $0) })</tr>"
  }

  private func cell(_ row: Int, _ column: Int?) -> Markup {
    guard let column else { return "<td class=\"gap\">…</td>" }
    let position = row * extract.width + column
    let text = Self.text(elements[position])
    let number = elements[position]
    return switch marks[position] {
    case .none: "<td class=\"\(colour(of: number))\">\(text)</td>"
    case .wrong: "<td class=\"w \(colour(of: number))\">\(text)</td>"
    case .difference: "<td class=\"d\">\(text)</td>"
    case .same: "<td class=\"s\">\(text)</td>"
    }
  }

  /// One of four steps to each side; none for zero.
  private func colour(of number: Double) -> Markup {
    guard let scale, scale > 0, number.isFinite, number != 0 else { return "z" }
    let step = min(1, number.magnitude / scale) * 4
    return switch (number < 0, Int(step.rounded(.up))) {
    case (true, ...1): "n1"
    case (true, 2): "n2"
    case (true, 3): "n3"
    case (true, _): "n4"
    case (false, ...1): "p1"
    case (false, 2): "p2"
    case (false, 3): "p3"
    case (false, _): "p4"
    }
  }

  static func text(_ number: Double) -> String {
    if number.isNaN { return "nan" }
    if number.isInfinite { return number < 0 ? "−inf" : "inf" }
    let text = String(format: "%.4g", number == 0 ? 0 : number)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}
