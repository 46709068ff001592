import NDArrays
import Testing

@testable import StaticGraphs

@Suite("Passes change how something is computed, not what")
struct PassTests {
  private static let seeds: Range<UInt64> = 0..<200

  @Test("each pass on the graph as it was built, and then all before it", arguments: Pass.standard.indices)
  func meaningStays(number: Int) throws {
    let pass = Pass.standard[number]
    for seed in Self.seeds {
      let random = RandomGraph(seed: seed)
      let expected = try meaning(random.graph, random.arrays)
      let alone = pass(random.graph)
      expectClose(try meaning(alone, random.arrays), expected, "\(pass.name) alone, seed \(seed)")
      let together = random.graph.compiled(Array(Pass.standard[...number]))
      expectClose(try meaning(together, random.arrays), expected, "up to \(pass.name), seed \(seed)")
    }
  }

  @Test("programs compute what their graphs mean, after each pass", arguments: Pass.standard.indices)
  func programs(number: Int) throws {
    let passes = Array(Pass.standard[...number])
    for seed in Self.seeds {
      let random = RandomGraph(seed: seed)
      let expected = try meaning(random.graph, random.arrays)
      let isPlanned = passes.contains { $0.name == Pass.memoryPlan.name }
      let graph = random.graph.compiled(passes + (isPlanned ? [] : Pass.necessary))
      expectClose(try run(graph, random.arrays), expected, "up to \(passes[number].name), seed \(seed)")
    }
  }

  @Test("no pass makes a graph that costs more", arguments: 0..<60 as Range<UInt64>)
  func savings(seed: UInt64) {
    let steps = CompilationReport(RandomGraph(seed: seed).graph).steps
    let (before, after) = (steps[0].cost, steps[steps.count - 1].cost)
    #expect(after.kernels <= before.kernels)
    #expect(after.operations <= before.operations)
    #expect(after.bytesMoved <= before.bytesMoved)
    #expect(after.peakBytes <= before.peakBytes)
  }

  @Test("several steps, whose parameters go on", arguments: 0..<60 as Range<UInt64>)
  func severalSteps(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    let expected = try meaning(random.graph, random.arrays, steps: 3)
    expectClose(
      try run(random.graph.compiled(), random.arrays, steps: 3), expected, ulps: 4096, "seed \(seed)")
  }
}
