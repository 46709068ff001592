internal import NDArrays
internal import StaticGraphs

/// One worker's training: its rows of the batch, and its part of the state.
///
/// The network is gone through layer by layer, each a small program, so that the gradients of a layer can be summed over the
/// workers and put away before those of the next one are computed.
final class ShardedTraining {
  /// The widths of the network that is trained.
  static let sizes = [256, 256, 256, 256, 10]
  /// The rows of all workers together.
  static let batch = 48
  static let learningRate = 0.05
  static let momentum = 0.9

  private let ring: Ring
  private let sharding: Sharding
  private let layers: [LayerPrograms]

  /// Weights and biases of all layers, one after the other.
  let weights: NDArray
  /// The gradients: of all parameters, or of this worker's parts.
  private let gradients: NDArray
  /// The running averages: of all parameters, or of this worker's parts.
  private let averages: NDArray
  /// The gradients of one layer before they are summed and divided; only needed if they are not kept.
  private let bucket: NDArray

  private let inputs: NDArray
  private let labels: NDArray

  /// The loss of this worker's rows in the last step.
  private(set) var loss = 0.0

  init(_ ring: Ring, _ sharding: Sharding) throws {
    (self.ring, self.sharding) = (ring, sharding)
    let generator = RandomGenerator(seed: 11785)
    let counts = zip(Self.sizes, Self.sizes.dropFirst()).map { $0 * $1 + $1 }
    let total = counts.reduce(0, +)
    let kept = counts.map { ring.own(of: $0).count }.reduce(0, +)
    weights = generator.uniform(-0.0625, 0.0625, [total])
    gradients = NDArray.zeros([sharding == .gradients ? kept : total])
    averages = NDArray.zeros([sharding == .nothing ? total : kept])
    bucket = NDArray.zeros([sharding == .gradients ? counts.max() ?? 0 : 0])
    let all = generator.uniform(-1, 1, [Self.batch, Self.sizes[0]])
    let truth = NDArray.zeros([Self.batch, 10])
    for row in 0..<Self.batch { truth[row, row * 7 % 10] = NDArray(1) }
    let rows = Array(ring.own(of: Self.batch))
    (inputs, labels) = (all.rows(rows), truth.rows(rows))
    layers = try LayerPrograms.network(Self.sizes, rows: rows.count, weights: weights)
  }

  /// The bytes of weights, gradients (with the bucket) and running averages.
  var stateBytes: (weights: Int, gradients: Int, bucket: Int, averages: Int) {
    (8 * weights.size, 8 * gradients.size, 8 * bucket.size, 8 * averages.size)
  }

  /// A step: forward, backward with sums over the workers, update.
  func step() throws {
    var states = [inputs]
    for layer in layers.dropLast() { states.append(try layer.forward(states[states.count - 1])) }
    var upstream = labels
    for index in layers.indices.reversed() {
      let layer = layers[index]
      upstream = try layer.backward(states[index], upstream, gradientTarget(layer))
      if index == layers.count - 1 { loss = layer.loss }
      try sum(layer)
    }
    for layer in layers { try update(layer) }
  }

  /// Where a layer's gradient of this worker's rows is put.
  private func gradientTarget(_ layer: LayerPrograms) -> UnsafeMutableBufferPointer<Double> {
    sharding == .gradients ? elements(bucket, 0..<layer.range.count) : elements(gradients, layer.range)
  }

  private func sum(_ layer: LayerPrograms) throws {
    let target = gradientTarget(layer)
    switch sharding {
    case .nothing: try ring.allReduce(target)
    case .optimizer: try ring.reduceScatter(target)
    case .gradients:
      try ring.reduceScatter(target)
      let own = ring.own(of: target.count)
      let kept = elements(gradients, keptRange(layer))
      for (index, place) in own.enumerated() { kept[index] = target[place] }
    }
  }

  /// Where this worker's part of a layer lies among all its parts.
  private func keptRange(_ layer: LayerPrograms) -> Range<Int> {
    let before = layers.prefix { $0.range.lowerBound < layer.range.lowerBound }
    let start = before.reduce(0) { $0 + ring.own(of: $1.range.count).count }
    return start..<start + ring.own(of: layer.range.count).count
  }

  private func update(_ layer: LayerPrograms) throws {
    let all = elements(weights, layer.range)
    let own = sharding == .nothing ? all.indices : ring.own(of: all.count)
    let averages = elements(self.averages, sharding == .nothing ? layer.range : keptRange(layer))
    let gradients =
      sharding == .gradients
      ? elements(self.gradients, keptRange(layer))
      : UnsafeMutableBufferPointer(rebasing: elements(self.gradients, layer.range)[own])
    let scale = Self.learningRate / Double(ring.count)
    for (index, place) in own.enumerated() {
      averages[index] = Self.momentum * averages[index] - scale * gradients[index]
      all[place] += averages[index]
    }
    if sharding != .nothing { try ring.allGather(all) }
  }

  /// Part of a flat array's memory.
  private func elements(_ array: NDArray, _ range: Range<Int>) -> UnsafeMutableBufferPointer<Double> {
    let start = UnsafeMutablePointer<Double>(bitPattern: array.memoryLocation)
    return UnsafeMutableBufferPointer(start: start.map { $0 + range.lowerBound }, count: range.count)
  }
}
