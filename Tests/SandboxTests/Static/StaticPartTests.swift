import GraphDrawing
import StaticGraphs
import Testing

@testable import sandbox

@Suite("sandbox static")
struct StaticPartTests {
  @Test("the recitation's example has the recitation's gradient")
  func example() throws {
    let text = try StaticExample.text()
    #expect(text.contains("A step gives y = 11.6521, ∂y/∂x₁ = 5.5, ∂y/∂x₂ = 1.7163."))
    #expect(text.contains("  %2 = log(%0) : ()"))
  }

  @Test("every pass has a row, and the last graph costs least")
  func table() {
    let report = CompiledNetwork.report
    let text = CompiledNetwork.text(report)
    for step in report.steps { #expect(text.contains("\n  \(step.pass?.name ?? "(as built)") ")) }
    let (first, last) = (report.steps[0].cost, report.steps[report.steps.count - 1].cost)
    #expect(last.kernels * 3 < first.kernels)
    #expect(last.bytesMoved < first.bytesMoved)
    #expect(last.peakBytes < first.peakBytes)
  }

  @Test("a picture has a box for every node")
  func pictures() {
    let report = CompiledNetwork.report
    for (name, graph) in CompiledNetwork.pictures(report) {
      let picture = StaticGraphPicture.picture(of: graph)
      #expect(picture.nodes.count == graph.nodes.count, "\(name)")
      #expect(picture.svg.contains("layer1.W"), "\(name)")
      #expect(!picture.svg.contains("‖∇‖"), "\(name)")
    }
    #expect(Set(CompiledNetwork.pictures(report).map(\.name)).count == report.steps.count)
  }

  @Test("a branch and a loop are refused with the reason, and done by the dynamic engine")
  func limits() {
    #expect(
      WhatIsDynamic.branch().hasPrefix("the value of x, shape (), is not known while the graph is built"))
    #expect(WhatIsDynamic.loop().hasPrefix("the value of −, shape (), is not known while the graph is built"))
    let found = WhatIsDynamic.dynamicRoot(of: 2)
    #expect((found.root - 2.0.squareRoot()).magnitude < 1e-12)
    #expect((found.derivative - 0.5 / 2.0.squareRoot()).magnitude < 1e-9)
    #expect(WhatIsDynamic.dynamicRoot(of: 1e6).rounds > found.rounds)
  }
}
