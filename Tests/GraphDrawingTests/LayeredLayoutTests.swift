@testable import GraphDrawing
import NDArrays
import Testing

struct LayeredLayoutTests {
  typealias Edge = LayeredLayout.Edge

  /// Boxes of one size, in layers.
  func layout(_ layers: [Int], _ edges: [Edge]) -> LayeredLayout {
    LayeredLayout(
      boxes: layers.map { _ in .init(width: 100, height: 40) }, weights: layers.map { _ in 1 }, edges: edges,
      layers: layers)
  }

  @Test func aChainIsAStraightLine() {
    let chain = layout([0, 1, 2], [Edge(source: 0, target: 1), Edge(source: 1, target: 2)])
    #expect(chain.centers.map(\.x) == [50, 50, 50])
    #expect(chain.centers.map(\.y) == [20, 100, 180])
    #expect(chain.size == .init(width: 100, height: 200))
  }

  @Test func aLongEdgePassesBesideTheBoxes() throws {
    let skip = layout(
      [0, 1, 2], [Edge(source: 0, target: 1), Edge(source: 1, target: 2), Edge(source: 0, target: 2)])
    let passage = try #require(skip.passages[2].first)
    #expect(skip.passages.map(\.count) == [0, 0, 1])
    #expect((passage.x - skip.centers[1].x).magnitude >= 50 + LayeredLayout.horizontalGap)
    #expect(passage.bottom - passage.top == 40)
  }

  @Test func crossingsAreUndone() {
    // 0 → 5, 1 → 4, 2 → 3: all three cross in the given order.
    let edges = [Edge(source: 0, target: 5), Edge(source: 1, target: 4), Edge(source: 2, target: 3)]
    var grid = LayerGrid(
      boxes: (0..<6).map { _ in .init(width: 10, height: 10) }, weights: Array(repeating: 1, count: 6),
      edges: edges, layers: [0, 0, 0, 1, 1, 1])
    #expect(grid.crossings == 3)
    grid.reduceCrossings()
    #expect(grid.crossings == 0)
  }

  @Test func heavyBoxesStayInLine() {
    // A trunk 0 → 1 → 2 with a light box beside each layer.
    let edges = [(0, 1), (1, 2), (3, 1), (4, 2)].map { Edge(source: $0.0, target: $0.1) }
    func drift(trunk: Double) -> Double {
      let layout = LayeredLayout(
        boxes: (0..<5).map { _ in .init(width: 100, height: 40) }, weights: [trunk, trunk, trunk, 1, 1],
        edges: edges, layers: [0, 1, 2, 0, 1])
      return (layout.centers[0].x - layout.centers[2].x).magnitude
    }
    #expect(drift(trunk: 100) < drift(trunk: 1) / 2)
  }

  @Test(arguments: 1...20)
  func randomGraphsDoNotOverlap(seed: UInt64) {
    let generator = RandomGenerator(seed: seed)
    let count = 30
    let edges = (1..<count).flatMap { target in
      (0..<Int(generator.integers(1, 3, [1]).item)).map { _ in
        Edge(source: Int(generator.integers(0, target, [1]).item), target: target)
      }
    }
    var layers = [Int](repeating: 0, count: count)
    for edge in edges { layers[edge.target] = max(layers[edge.target], layers[edge.source] + 1) }
    let widths = generator.uniform(20, 200, [count]).elements
    let layout = LayeredLayout(
      boxes: widths.map { .init(width: $0, height: 40) }, weights: widths.map { _ in 1 }, edges: edges,
      layers: layers)

    for edge in edges { #expect(layout.centers[edge.source].y < layout.centers[edge.target].y) }
    for first in 0..<count {
      let center = layout.centers[first]
      #expect(center.x - widths[first] / 2 >= -1e-9)
      #expect(center.x + widths[first] / 2 <= layout.size.width + 1e-9)
      for second in 0..<first where layers[first] == layers[second] {
        let distance = (center.x - layout.centers[second].x).magnitude
        #expect(distance >= (widths[first] + widths[second]) / 2 + LayeredLayout.horizontalGap - 1e-9)
      }
    }
  }
}
