internal import StaticGraphs

/// The homework's network on its way through the passes.
enum CompiledNetwork {
  /// 784-128-10 with a ReLU, as `mlp` trains it.
  static let network = NetworkGraph(sizes: [784, 128, 10], activations: [.relu])

  /// The batch that the table and the pictures show.
  static let batch = 32

  static var report: CompilationReport {
    CompilationReport(graph(batch: batch))
  }

  static func graph(batch: Int) -> Graph {
    network.training(batch: batch, learningRate: 0.05, momentum: 0.9)
  }

  /// What each pass saved.
  static func text(_ report: CompilationReport) -> String {
    var table = TextTable("after", "nodes", "kernels", "MFLOP", "MB moved", "peak KB")
    for step in report.steps {
      let cost = step.cost
      table.rows.append([
        step.pass?.name ?? "(as built)", "\(cost.nodes)", "\(cost.kernels)",
        NumberText.fixed(Double(cost.operations) / 1e6, 3),
        NumberText.fixed(Double(cost.bytesMoved) / 1e6, 3),
        NumberText.fixed(Double(cost.peakBytes) / 1e3, 1),
      ])
    }
    let passes = Pass.standard.filter { !$0.name.hasSuffix("again") }.map { pass in
      "  " + TextTable.padded(pass.name, to: 26) + pass.summary
    }
    return """
      A training step of the homework's network, 784-128-10 with a ReLU, \(batch) rows: forward, backward, momentum

      \(table.text)

      Nodes: lines of the graph. Kernels: those that something is done for. MFLOP: million floating-point operations. MB
      moved: what the kernels read and write. Peak: the arena, by the plan; parameters are not in it. Before the passes that
      plan, the peak is that of a plan for the graph as it is then.

      \(passes.joined(separator: "\n"))
      """
  }

  /// The files with the pictures, one for the graph as it was built and one after each pass.
  static func pictures(_ report: CompilationReport) -> [(name: String, graph: Graph)] {
    report.steps.enumerated().map { number, step in
      let name = (step.pass?.name ?? "as built").split { !$0.isLetter }.joined(separator: "-")
      return ("static-\(number < 10 ? "0" : "")\(number)-\(name)", step.graph)
    }
  }
}
