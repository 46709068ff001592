internal import StaticGraphs

/// The recitation's example y = ln(x₁) + x₁x₂ − sin(x₂), written down before it is computed.
enum StaticExample {
  /// y, and its gradient.
  static var graph: Graph {
    let builder = GraphBuilder()
    let (x1, x2) = (builder.input("x₁", []), builder.input("x₂", []))
    let y = log(x1) + x1 * x2 - sin(x2)
    builder.output("y", y)
    for (name, gradient) in zip(["∂y/∂x₁", "∂y/∂x₂"], gradients(of: y, withRespectTo: [x1, x2])) {
      builder.output(name, gradient)
    }
    return builder.graph
  }

  static func text() throws -> String {
    let report = CompilationReport(graph)
    let program = try Program(report.compiled)
    for (name, value) in zip(["x₁", "x₂"], Recitation.x) { try program.input(name)[0] = value }
    program.run()
    let results = try ["y", "∂y/∂x₁", "∂y/∂x₂"].map {
      "\($0) = \(NumberText.short(try program.output($0)[0]))"
    }
    return """
      The recitation's example as a static graph: y and its gradient are written down first, and computed later

      \(graph.indented)

      The same after all passes; each node is one go through memory, and says when it is computed and where it lies:

      \(report.compiled.indented)

      A step gives \(results.joined(separator: ", ")).
      """
  }
}

extension Graph {
  /// The printed form, two spaces to the right.
  var indented: String {
    description.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
  }
}
