/// The uses of one node by another, drawn as one line.
struct GraphLine: Equatable {
  let source: Int
  let target: Int
  let place: GraphGradient.Place
  /// How many of the target's inputs it stands for: 2 for a square that is recorded as a product.
  private(set) var uses = 1

  /// The lines for `edges`, in the order in which each is first needed.
  static func lines(for edges: [GraphEdge]) -> [GraphLine] {
    edges.reduce(into: []) { lines, edge in
      let known = lines.firstIndex {
        $0.source == edge.source && $0.target == edge.target && $0.place == edge.place
      }
      if let known {
        lines[known].uses += 1
      } else {
        lines.append(GraphLine(source: edge.source, target: edge.target, place: edge.place))
      }
    }
  }

  /// The line, with a number beside its end if it stands for several uses.
  func element(
    from source: GraphFrame, through passages: [LayeredLayout.Passage], to target: GraphFrame
  ) -> String {
    let isInternal = place == .internal
    let startX = source.docking(towards: passages.first?.x ?? target.center.x)
    let endX = target.docking(towards: passages.last?.x ?? startX)
    var path = "M\(svgNumber(startX)) \(svgNumber(source.bottom))"
    var (x, y) = (startX, source.bottom)
    func curve(to newX: Double, _ newY: Double) {
      let middle = svgNumber((y + newY) / 2)
      path += " C\(svgNumber(x)) \(middle) \(svgNumber(newX)) \(middle) \(svgNumber(newX)) \(svgNumber(newY))"
      (x, y) = (newX, newY)
    }
    for passage in passages {
      curve(to: passage.x, passage.top)
      path += " V\(svgNumber(passage.bottom))"
      y = passage.bottom
    }
    curve(to: endX, target.top)
    var element = "<path class=\"\(isInternal ? "edge" : "outside")\" d=\"\(path)\" "
    element += "marker-end=\"url(#\(isInternal ? "tip" : "outside-tip"))\"/>"
    if uses > 1 {
      let (textX, textY) = (svgNumber(endX + 8), svgNumber(target.top - 8))
      element += "\n<text class=\"note\" x=\"\(textX)\" y=\"\(textY)\">\(uses)×</text>"
    }
    return element
  }
}
