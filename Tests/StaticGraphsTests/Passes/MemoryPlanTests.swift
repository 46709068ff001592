import NDArrays
import Testing

@testable import StaticGraphs

@Suite("The memory plan")
struct MemoryPlanTests {
  @Test("no two arrays that are alive together share memory", arguments: 0..<100 as Range<UInt64>)
  func noOverlap(seed: UInt64) throws {
    let graph = RandomGraph(seed: seed).graph.compiled()
    let storage = graph.storage
    let lives = graph.lives(storage)
    let places = lives.keys.sorted()
    for (index, first) in places.enumerated() {
      for second in places[(index + 1)...] where lives[first]?.overlaps(try #require(lives[second])) == true {
        let (a, b) = (try #require(graph.nodes[first].offset), try #require(graph.nodes[second].offset))
        #expect(
          a + graph.nodes[first].size <= b || b + graph.nodes[second].size <= a, "%\(first) and %\(second)")
      }
    }
  }

  @Test("the peak that is measured is the plan's, exactly", arguments: 0..<100 as Range<UInt64>)
  func measured(seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    let graph = random.graph.compiled()
    let program = try Program(graph, threads: 1)
    #expect(program.measuredPeak() == graph.plannedSize)
    #expect(program.arenaSize == graph.plannedSize)
  }

  @Test("a chain of activations needs two of them at a time, or one where they are replaced")
  func chain() {
    let builder = GraphBuilder()
    var x = builder.input("x", [64, 64])
    for _ in 0..<10 { x = matmul(tanh(x), x) }
    builder.output("y", x)
    // The input, and at most three others: tanh(x) beside x, and the product of both.
    #expect(builder.graph.compiled().plannedSize == 4 * 64 * 64)
  }
}
