extension OperationGraph {
  /// The graph as an SVG file that needs nothing else, readable on light and on dark pages.
  ///
  /// Boxes are opaque with dark text on them; lines and the legend are of a middle tone. Dashed green lines lead
  /// from arrays whose gradients are collected outside of the engine.
  public var svg: String {
    let boxes = nodes.map(GraphBox.init)
    let lines = GraphLine.lines(for: edges)
    let layout = LayeredLayout(
      boxes: boxes.map(\.size), weights: nodes.map { $0.kind == .array ? 1 : 20 },
      edges: lines.map { .init(source: $0.source, target: $0.target) },
      layers: layers)
    let legend = GraphLegend(
      top: layout.size.height + LayeredLayout.verticalGap,
      hasGradients: nodes.contains { !$0.gradients.isEmpty })
    var drawing = SVGDrawing()
    for (line, passages) in zip(lines, layout.passages) {
      let (source, target) = (line.source, line.target)
      drawing.add(
        line.element(
          from: boxes[source].frame(around: layout.centers[source]), through: passages,
          to: boxes[target].frame(around: layout.centers[target])))
    }
    for (box, center) in zip(boxes, layout.centers) {
      drawing.add(box.element(around: center))
    }
    drawing.add(legend.element)
    let operations = nodes.filter { $0.kind != .array }.count
    return drawing.text(
      width: max(layout.size.width, legend.width), height: legend.bottom,
      title: operations == 1 ? "Graph of 1 operation" : "Graph of \(operations) operations")
  }
}
