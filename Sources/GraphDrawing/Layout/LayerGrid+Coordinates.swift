extension LayerGrid {
  /// How often all items are moved towards their neighbours.
  private static let rounds = 24

  /// Gives every item its middle: near its neighbours, without changing the order within a layer.
  mutating func placeHorizontally() {
    middles = Array(repeating: 0, count: sizes.count)
    for layer in layers {
      var left = 0.0
      for item in layer {
        middles[item] = left + sizes[item].width / 2
        left += sizes[item].width + LayeredLayout.horizontalGap
      }
    }
    for round in 0..<Self.rounds {
      // The last rounds look both ways, so that neither the top nor the bottom has the last word.
      for layer in layers.indices {
        moveToNeighbours(layer, round < Self.rounds / 2 ? [above] : [above, below])
      }
      for layer in layers.indices.reversed() {
        moveToNeighbours(layer, round < Self.rounds / 2 ? [below] : [above, below])
      }
    }
    let left = sizes.indices.map { middles[$0] - sizes[$0].width / 2 }.min() ?? 0
    for item in middles.indices { middles[item] -= left }
  }

  /// Places the items of a layer where their neighbours want them, as well as their order allows.
  private mutating func moveToNeighbours(_ layer: Int, _ neighbours: [[[Int]]]) {
    let items = layers[layer]
    guard !items.isEmpty else { return }
    let wanted = items.map { item in
      let around = neighbours.flatMap { $0[item] }
      let weight = around.reduce(0) { $0 + weights[$1] }
      return around.isEmpty ? middles[item] : around.reduce(0) { $0 + weights[$1] * middles[$1] } / weight
    }
    // Distances between neighbours' middles are at least these; without them every item has the same wish.
    var offsets = [0.0]
    for (left, right) in zip(items, items.dropFirst()) {
      let distance = (sizes[left].width + sizes[right].width) / 2 + LayeredLayout.horizontalGap
      offsets.append((offsets.last ?? 0) + distance)
    }
    let places = Self.nonDecreasing(zip(wanted, offsets).map { $0 - $1 }, weights: items.map { weights[$0] })
    for (index, item) in items.enumerated() { middles[item] = places[index] + offsets[index] }
  }

  /// The non-decreasing numbers that are nearest to `wishes` by the weighted sum of squares: neighbours that
  /// violate the order are replaced by their mean (pool adjacent violators).
  private static func nonDecreasing(_ wishes: [Double], weights: [Double]) -> [Double] {
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for (wish, weight) in zip(wishes, weights) {
      pools.append((wish, weight, 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let (right, left) = (pools.removeLast(), pools.removeLast())
        let weight = left.weight + right.weight
        let mean = (left.mean * left.weight + right.mean * right.weight) / weight
        pools.append((mean, weight, left.count + right.count))
      }
    }
    return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}
