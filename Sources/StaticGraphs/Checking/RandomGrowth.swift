internal import NDArrays

/// Adds one random operation after the other.
struct RandomGrowth {
  let builder = GraphBuilder()
  private(set) var variables: [Tensor] = []
  private(set) var arrays: [String: NDArray] = [:]

  private var random: SplitMix64
  private let generator: RandomGenerator

  /// What can be used, with its values: they decide which operations may be tried.
  private var grown: [(tensor: Tensor, value: NDArray)] = []

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    generator = RandomGenerator(seed: seed)
  }

  func numbers(from low: Double, to high: Double, _ shape: [Int]) -> NDArray {
    generator.uniform(low, high, shape)
  }

  /// Variables first, then operations on them.
  mutating func grow() {
    let rows = Int.random(in: 1...5, using: &random)
    let columns = Int.random(in: 1...5, using: &random)
    let shapes = [
      [rows, columns], [1, columns], [rows, 1], [columns], [columns, rows], [], [columns, columns],
    ]
    for number in 0..<Int.random(in: 2...5, using: &random) {
      let shape = number == 0 ? [rows, columns] : shapes.randomElement(using: &random) ?? []
      let value = numbers(from: -1.5, to: 1.5, shape)
      let name = "v\(number)"
      arrays[name] = value
      let tensor = number.isMultiple(of: 2) ? builder.parameter(name, shape) : builder.input(name, shape)
      variables.append(tensor)
      grown.append((tensor, value))
    }
    let operations = Int.random(in: 4...24, using: &random)
    for _ in 0..<operations { addOperation() }
  }

  /// A number that depends on everything that nobody else uses.
  mutating func target() -> Tensor {
    let users = builder.graph.users
    let ends = grown.filter { users[$0.tensor.index].isEmpty }.map(\.tensor)
    return ends.reduce(builder.constant(0)) { sum, end in
      let weights = builder.constant(numbers(from: 0.5, to: 1.5, end.shape))
      return sum + StaticGraphs.tanh(end * weights * 0.25).mean()
    }
  }

  private mutating func any() -> (tensor: Tensor, value: NDArray) {
    // Young ones more often: graphs become deep, not only wide.
    let first = Int.random(in: 0..<grown.count, using: &random)
    return grown[Int.random(in: first..<grown.count, using: &random)]
  }

  private mutating func addOperation() {
    let (a, x) = any()
    let (b, y) = any()
    let fits = broadcastShape(a.shape, b.shape) != nil
    let tensor: Tensor
    switch Int.random(in: 0..<19, using: &random) {
    case 0 where fits: tensor = a + b
    case 1 where fits: tensor = a - b
    case 2 where fits: tensor = a * b
    case 3 where fits && abs(y).min().item > 0.3: tensor = a / b
    case 4 where fits && abs(x - y).min().item > 0.02: tensor = StaticGraphs.maximum(a, b)
    case 5 where abs(x).min().item > 0.02: tensor = relu(a)
    case 6 where x.max().item < 2: tensor = StaticGraphs.exp(a)
    case 7 where x.min().item > 0.3: tensor = StaticGraphs.log(a)
    case 8 where a.shape.count == 2 && b.shape.count == 2 && a.shape[1] == b.shape[0]:
      tensor = StaticGraphs.matmul(a, b)
    case 9 where a.shape.count == 2 && b.shape.count == 2 && a.shape[1] == b.shape[1]:
      tensor = StaticGraphs.matmul(a, b.transposed())
    case 10 where a.shape.count == 2: tensor = a.transposed()
    case 11 where !a.shape.isEmpty:
      let axis = Int.random(in: 0..<a.shape.count, using: &random)
      tensor =
        Bool.random(using: &random)
        ? a.sum(axes: [axis], keepDims: Bool.random(using: &random)) : a.mean(axes: [axis])
    case 12 where !a.shape.isEmpty: tensor = logSoftmax(a)
    case 13 where abs(x).min().item > 0.02: tensor = sigmoid(a)
    case 14: tensor = -a * 1 + 0
    case 15 where a.shape.count == 2 && a.shape[1] > 1:
      let labels = NDArray.zeros(a.shape)
      for row in 0..<a.shape[0] { labels[row, Int.random(in: 0..<a.shape[1], using: &random)] = NDArray(1) }
      tensor = softmaxCrossEntropy(a, builder.constant(labels))
    case 16: tensor = a.reshaped([a.size])
    case 17: tensor = StaticGraphs.sin(a)
    case 18: tensor = StaticGraphs.cos(a)
    default: tensor = StaticGraphs.tanh(a)
    }
    // The values of the nodes that this has added, from those of the variables.
    guard let values = try? builder.graph.values(arrays) else { return }
    let value = values[tensor.index]
    // What has grown too large is left aside.
    if abs(value).max().item < 8 { grown.append((tensor, value)) }
  }
}

/// A generator of random numbers that a seed decides (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
