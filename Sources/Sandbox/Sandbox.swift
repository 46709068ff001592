internal import Foundation
internal import GraphDrawing

/// The program: arguments in, texts and pictures out.
enum Sandbox {
  /// Runs what the arguments ask for.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      let arguments = try Arguments(arguments)
      if arguments.wantsHelp {
        print(Arguments.help)
        return .success
      }
      let folder = OutputFolder(path: arguments.outpath)
      for part in arguments.parts {
        try show(part, folder)
      }
      return .success
    } catch let error as UsageError {
      report("\(error)\n\n\(Arguments.help)")
      return .usage
    } catch {
      report("\(error)")
      return .failure
    }
  }

  private static func show(_ part: Part, _ folder: OutputFolder) throws {
    switch part {
    case .trace:
      print(TraceReport.text)
    case .methods:
      print(MethodComparison.text)
    case .steps:
      let study = StepSizeStudy.recitation
      print(study.text)
      try folder.write(study.chart.svg, to: "steps.svg")
    case .cost:
      print("Measuring the cost of each method; this takes some seconds …")
      let table = CostTable.measured()
      print(table.text)
      try folder.write(table.chart.svg, to: "cost.svg")
    case .graph:
      let graph = NetworkPicture.graph
      print(NetworkPicture.text)
      try folder.write(graph.svg, to: "graph.svg")
      try folder.write(graph.dot, to: "graph.dot")
    case .static:
      try showStatic(folder)
    case .memory:
      print("Planning and measuring every choice of segments; this takes some seconds …")
      let study = try CheckpointStudy()
      print(study.text)
      try folder.write(study.chart.svg, to: "memory.svg")
    case .parallel:
      print("Training on several processes; this takes some seconds …")
      print(try ParallelStudy().text)
    }
    print("")
  }

  private static func showStatic(_ folder: OutputFolder) throws {
    print(try StaticExample.text() + "\n")
    let report = CompiledNetwork.report
    print(CompiledNetwork.text(report) + "\n")
    for (name, graph) in CompiledNetwork.pictures(report) {
      let picture = StaticGraphPicture.picture(of: graph)
      try folder.write(picture.svg, to: "\(name).svg")
      try folder.write(picture.dot, to: "\(name).dot")
    }
    print("")
    print(try StepTimes.measured().text + "\n")
    print(WhatIsDynamic.text)
  }

  private static func report(_ text: String) {
    FileHandle.standardError.write(Data("sandbox: \(text)\n".utf8))
  }
}
