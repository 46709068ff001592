extension LayerGrid {
  /// How often the order is improved downwards and upwards; more hardly ever helps.
  private static let sweeps = 8

  /// Puts the items of each layer into an order with few crossing edges.
  mutating func reduceCrossings() {
    var best = layers
    var fewest = crossings
    for _ in 0..<Self.sweeps where fewest > 0 {
      for layer in layers.indices.dropFirst() { sort(layer, by: above) }
      for layer in layers.indices.dropLast().reversed() { sort(layer, by: below) }
      let count = crossings
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
  }

  /// How many pairs of edges cross.
  var crossings: Int {
    let places = placesInLayers
    return layers.reduce(0) { sum, layer in
      let ends = layer.flatMap { item in below[item].map { places[$0] }.sorted() }
      return sum + Self.inversions(in: ends)
    }
  }

  /// Moves each item to the mean place of its neighbours; items without neighbours stay where they are.
  private mutating func sort(_ layer: Int, by neighbours: [[Int]]) {
    let places = placesInLayers
    let keys = layers[layer].enumerated().map { place, item in
      let around = neighbours[item]
      guard !around.isEmpty else { return Double(place) }
      return Double(around.reduce(0) { $0 + places[$1] }) / Double(around.count)
    }
    let items = layers[layer]
    layers[layer] = items.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { items[$0] }
  }

  private var placesInLayers: [Int] {
    var places = [Int](repeating: 0, count: sizes.count)
    for layer in layers {
      for (place, item) in layer.enumerated() { places[item] = place }
    }
    return places
  }

  /// How many pairs are in the wrong order, by merging sorted halves.
  private static func inversions(in numbers: [Int]) -> Int {
    func sorted(_ part: ArraySlice<Int>) -> (numbers: [Int], inversions: Int) {
      guard part.count > 1 else { return (Array(part), 0) }
      let middle = part.startIndex + part.count / 2
      let (left, right) = (sorted(part[..<middle]), sorted(part[middle...]))
      var merged: [Int] = []
      var count = left.inversions + right.inversions
      var (i, j) = (0, 0)
      while i < left.numbers.count || j < right.numbers.count {
        if j == right.numbers.count || (i < left.numbers.count && left.numbers[i] <= right.numbers[j]) {
          merged.append(left.numbers[i])
          i += 1
        } else {
          merged.append(right.numbers[j])
          count += left.numbers.count - i
          j += 1
        }
      }
      return (merged, count)
    }
    return sorted(numbers[...]).inversions
  }
}
