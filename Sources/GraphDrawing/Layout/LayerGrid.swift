/// The boxes and the bends of long edges, as items in layers.
struct LayerGrid {
  /// The size of each item: first the boxes, then the bends.
  private(set) var sizes: [LayeredLayout.Size]
  /// How much each item matters where not all can have their way.
  private(set) var weights: [Double]
  /// The layer of each item.
  private(set) var layerOfItem: [Int]
  /// The items of each layer, from left to right.
  var layers: [[Int]]
  /// The bends of each edge, from top to bottom.
  private(set) var chains: [[Int]] = []
  /// The neighbours of each item in the layer above, one entry for each edge.
  private(set) var above: [[Int]]
  /// The neighbours of each item in the layer below, one entry for each edge.
  private(set) var below: [[Int]]
  /// The middle of each item; see `placeHorizontally()`.
  var middles: [Double] = []

  init(
    boxes: [LayeredLayout.Size], weights: [Double], edges: [LayeredLayout.Edge], layers boxLayers: [Int]
  ) {
    sizes = boxes
    self.weights = weights
    layerOfItem = boxLayers
    above = Array(repeating: [], count: boxes.count)
    below = Array(repeating: [], count: boxes.count)
    layers = Array(repeating: [], count: (boxLayers.max() ?? -1) + 1)

    for edge in edges {
      var chain: [Int] = []
      var last = edge.source
      for layer in (boxLayers[edge.source] + 1)..<max(boxLayers[edge.target], boxLayers[edge.source] + 1) {
        let bend = addBend(layer: layer, weight: weights[edge.source])
        connect(last, bend)
        chain.append(bend)
        last = bend
      }
      connect(last, edge.target)
      chains.append(chain)
    }
    for item in sizes.indices {
      layers[layerOfItem[item]].append(item)
    }
  }

  private mutating func addBend(layer: Int, weight: Double) -> Int {
    weights.append(weight)
    sizes.append(LayeredLayout.Size(width: LayeredLayout.edgeWidth, height: 0))
    layerOfItem.append(layer)
    above.append([])
    below.append([])
    return sizes.count - 1
  }

  private mutating func connect(_ upper: Int, _ lower: Int) {
    below[upper].append(lower)
    above[lower].append(upper)
  }
}
