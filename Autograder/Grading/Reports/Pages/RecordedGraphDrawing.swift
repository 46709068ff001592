/// A recorded graph as a picture: a row for each operation, from the first down to the last.
///
/// On the left stand the arrays that come from outside, below each operation what it puts out. The picture is narrow enough for a
/// telephone; its colours are the style sheet's.
struct RecordedGraphDrawing {
  private static let width = 340
  private static let leafWidth = 138
  private static let leafHeight = 44
  private static let outputWidth = 128
  private static let pillHeight = 26
  private static let radius = 15

  /// Where the column of operations is.
  private static let axis = 226

  private let graph: RecordedGraph

  init(_ graph: RecordedGraph) { self.graph = graph }

  /// Where an operation and what it puts out stand.
  private struct Row {
    let top: Int
    let leaves: Int
    let operation: Int
    let output: Int
    let bottom: Int
  }

  private var rows: [Row] {
    var rows: [Row] = []
    var top = 4 + 40 * graph.absences.count
    for step in graph.steps {
      let leaves = step.inputs.count { $0.source == nil } + (step.moreInputs > 0 ? 1 : 0)
      let block = max(1, leaves) * Self.leafHeight
      let operation = top + block / 2
      let output = operation + 46
      let bottom = max(top + block, output + Self.pillHeight / 2) + 18
      rows.append(Row(top: top, leaves: leaves, operation: operation, output: output, bottom: bottom))
      top = bottom
    }
    return rows
  }

  /// The picture and, for whoever does not see it, the same as a list.
  var markup: Markup {
    let rows = rows
    let height = (rows.last?.bottom ?? 4 + 40 * graph.absences.count) + (graph.moreSteps > 0 ? 20 : 0)
    let steps = graph.steps.indices.map { step($0, rows) }
    let more: Markup =
      graph.moreSteps > 0
      ? "<text class=\"small\" x=\"\(Self.axis)\" y=\"\(height - 8)\" text-anchor=\"middle\">and \(graph.moreSteps) more operations</text>"
      : .empty
    let label = ([graph.summary] + graph.missing).joined(separator: "; ")
    return """
      <figure>
      <figcaption>\(caption)</figcaption>
      <svg class="graph" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(label)">\
      \(absences)\(steps)\(more)</svg>
      <details><summary>the same as a list</summary>\(list)</details>
      </figure>
      """
  }

  private var caption: Markup {
    let missing: Markup =
      graph.missing.isEmpty
      ? .empty : " <strong class=\"bad\">\(graph.missing.joined(separator: "; "))</strong>."
    let isMarked = graph.steps.contains { $0.inputs.contains(where: \.isFirstWrong) }
    let later: Markup =
      graph.steps.contains(where: \.isLater)
      ? " Grey is what it comes to after the first wrong gradient, and may be wrong because of that." : .empty
    let sweep: Markup = isMarked || !graph.steps.isEmpty ? " Backward goes through them from below." : .empty
    return "What your code recorded: \(graph.summary).\(missing)\(sweep)\(later)"
  }

  private var list: Markup {
    let missing = graph.missing.map { "<li>\($0)</li>" as Markup }
    let absent: Markup = missing.isEmpty ? .empty : "<ul class=\"facts\">\(missing)</ul>"
    let steps = graph.sentences.map { "<li>\($0)</li>" as Markup }
    return steps.isEmpty && missing.isEmpty
      ? "<p>\(graph.summary)</p>"
      : steps.isEmpty ? absent : "\(absent)<ol class=\"facts\">\(steps)</ol>"
  }

  // MARK: Parts

  private var absences: Markup {
    Markup(
      graph.absences.enumerated().map { index, absence in
        let y = 4 + 40 * index
        return
          "\(pill(absence.place, x: 4, y: y + 15, width: Self.leafWidth, class: "box missing"))<text class=\"small wrong\" x=\"\(Self.leafWidth + 12)\" y=\"\(y + 19)\">\(absence.mark)</text>"
      })
  }

  private func step(_ index: Int, _ rows: [Row]) -> Markup {
    let (step, row) = (graph.steps[index], rows[index])
    var leaf = 0
    let inputs = step.inputs.map { input -> Markup in
      if let source = input.source {
        return edge(from: rows[source], source, to: row, index) + note(input, source, rows)
      }
      leaf += 1
      return self.leaf(input, row, number: leaf - 1)
    }
    let more: Markup =
      step.moreInputs > 0
      ? "<text class=\"small\" x=\"8\" y=\"\(row.top + leaf * Self.leafHeight + 18)\">and \(step.moreInputs) more</text>"
      : .empty
    let (x, y) = (Self.axis, row.operation)
    let unreached: Markup =
      step.isReached
      ? .empty
      : "<text class=\"small wrong\" x=\"\(x + Self.radius + 6)\" y=\"\(y + 4)\">never reached</text>"
    let operation: Markup =
      "<circle class=\"box\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(Self.radius)\"/><text class=\"number\" x=\"\(x)\" y=\"\(y + 4)\" text-anchor=\"middle\">\(index + 1)</text>"
    let down: Markup =
      "<path class=\"edge\" d=\"M\(x),\(y + Self.radius) V\(row.output - Self.pillHeight / 2 - 5)\"/>\(tip(downAt: x, row.output - Self.pillHeight / 2))"
    let output = pill(
      step.output, x: x - Self.outputWidth / 2, y: row.output, width: Self.outputWidth, class: "box")
    let group: Markup = step.isLater ? "<g class=\"later\">" : "<g>"
    return "\(group)\(inputs)\(more)\(operation)\(unreached)\(down)\(output)</g>"
  }

  /// An array from outside, and where its gradient goes.
  private func leaf(_ input: RecordedGraph.Input, _ row: Row, number: Int) -> Markup {
    let missing = max(0, (row.operation - row.top) * 2 - row.leaves * Self.leafHeight) / 2
    let y = row.top + missing + number * Self.leafHeight + Self.pillHeight / 2
    let isBad = input.gradient.map { $0 != .right } ?? false
    let start = 4 + Self.leafWidth
    let end = Self.axis - Self.radius
    return """
      \(pill(input.place, x: 4, y: y, width: Self.leafWidth, class: isBad ? "box wrong" : "box"))\
      <path class="edge" d="M\(start),\(y) C\(start + 34),\(y) \(end - 34),\(row.operation) \(end - 5),\(row.operation)"/>\
      \(tip(rightAt: end, row.operation))\
      \(remark(input, x: 8, y: y + Self.pillHeight / 2 + 12))
      """
  }

  /// What became of the gradient of an array that an operation put out: beside it.
  private func note(_ input: RecordedGraph.Input, _ source: Int, _ rows: [Row]) -> Markup {
    guard input.remark != nil || input.target != nil else { return .empty }
    return remark(input, x: 8, y: rows[source].output + 4)
  }

  private func remark(_ input: RecordedGraph.Input, x: Int, y: Int) -> Markup {
    let target = "→ \(input.target.map { Self.short($0, 10) } ?? "buffer")"
    guard let gradient = input.gradient, let mark = input.mark else {
      let copy = input.place.original.map { "a copy of \(Self.short($0, 12))?" }
      return "<text class=\"small\" x=\"\(x)\" y=\"\(y)\">\(copy ?? target)</text>"
    }
    let kind: Markup = gradient == .right ? "small right" : "small wrong"
    return
      "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\">\(target) \(mark)</text>"
  }

  /// From what one operation puts out to the next: straight down, or around those between them.
  private func edge(from source: Row, _ first: Int, to row: Row, _ second: Int) -> Markup {
    let x = Self.axis
    if second == first + 1 {
      let end = row.operation - Self.radius
      return
        "<path class=\"edge\" d=\"M\(x),\(source.output + Self.pillHeight / 2) V\(end - 5)\"/>\(tip(downAt: x, end))"
    }
    let start = x + Self.outputWidth / 2
    let bulge = min(Self.width - 4, start + 18 + 8 * (second - first))
    let end = x + Self.radius
    return
      "<path class=\"edge\" d=\"M\(start),\(source.output) C\(bulge + 10),\(source.output) \(bulge + 10),\(row.operation) \(end + 5),\(row.operation)\"/>\(tip(leftAt: end, row.operation))"
  }

  private func pill(_ place: RecordedGraph.Place, x: Int, y: Int, width: Int, class name: Markup) -> Markup {
    let text =
      Self.short(place.name, 20 - min(12, place.shape.count))
      + (place.shape.isEmpty ? "" : " \(Self.short(place.shape, 12))")
    return
      "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y - Self.pillHeight / 2)\" width=\"\(width)\" height=\"\(Self.pillHeight)\" rx=\"13\"/><text x=\"\(x + width / 2)\" y=\"\(y + 4)\" text-anchor=\"middle\">\(text)</text>"
  }

  private static func short(_ text: String, _ limit: Int) -> String {
    text.count > limit ? "\(text.prefix(limit - 1))…" : text
  }

  private func tip(downAt x: Int, _ y: Int) -> Markup {
    "<path class=\"tip\" d=\"M\(x),\(y) l-4,-7 h8 z\"/>"
  }

  private func tip(rightAt x: Int, _ y: Int) -> Markup {
    "<path class=\"tip\" d=\"M\(x),\(y) l-7,-4 v8 z\"/>"
  }

  private func tip(leftAt x: Int, _ y: Int) -> Markup {
    "<path class=\"tip\" d=\"M\(x),\(y) l7,-4 v8 z\"/>"
  }
}
