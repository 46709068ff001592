extension OperationGraph {
  /// The graph in the DOT language of Graphviz: `dot -Tpdf graph.dot -o graph.pdf`.
  ///
  /// <https://graphviz.org/doc/info/lang.html>
  public var dot: String {
    var lines = [
      "digraph operations {",
      "  bgcolor=transparent;",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11, fontcolor=\"#1f2430\"];",
      "  edge [color=\"#7a8798\"];",
    ]
    for (number, node) in nodes.enumerated() {
      let label = node.lines.map(Self.escaped).joined(separator: "\\n")
      lines.append(
        "  n\(number) [label=\"\(label)\", fillcolor=\"\(node.style.fill)\", color=\"\(node.style.stroke)\"];"
      )
    }
    for edge in edges {
      let style = edge.place == .external ? " [color=\"\(NodeStyle.external.stroke)\", style=dashed]" : ""
      lines.append("  n\(edge.source) -> n\(edge.target)\(style);")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// `text` as it is written between quotation marks: what Graphviz would understand as an escape is not one.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
