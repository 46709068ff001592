internal import NDArrays
internal import StaticGraphs

/// A linear layer with its activation as two programs, forward and backward; the last one ends with the loss.
final class LayerPrograms {
  /// Where the layer's weights, and then its biases, lie among all parameters.
  let range: Range<Int>

  private let forwardProgram: Program?
  private let backwardProgram: Program

  /// The loss of the last backward pass, for the last layer.
  private(set) var loss = 0.0

  /// The layers of a network whose parameters lie one after the other in `weights`; they share one arena.
  static func network(_ sizes: [Int], rows: Int, weights: NDArray) throws -> [LayerPrograms] {
    let pairs = Array(zip(sizes, sizes.dropFirst()))
    let graphs: [(forward: Graph?, backward: Graph)] = pairs.indices.map { index in
      let isLast = index == pairs.count - 1
      return (
        forward: isLast ? nil : forwardGraph(pairs[index], rows).compiled(),
        backward: backwardGraph(pairs[index], rows, isLast: isLast).compiled()
      )
    }
    let arena = Arena(for: graphs.flatMap { [$0.forward, $0.backward].compactMap(\.self) })
    var start = 0
    return try pairs.indices.map { index in
      let (width, next) = pairs[index]
      let end = start + width * next + next
      defer { start = end }
      let parameters = ParameterStore([
        "W": weights[start..<start + width * next].reshaped([next, width]),
        "b": weights[start + width * next..<end].reshaped([next, 1]),
      ])
      return try LayerPrograms(
        range: start..<end,
        forward: graphs[index].forward.map { try Program($0, parameters: parameters, arena: arena) },
        backward: try Program(graphs[index].backward, parameters: parameters, arena: arena))
    }
  }

  private init(range: Range<Int>, forward: Program?, backward: Program) {
    (self.range, forwardProgram, backwardProgram) = (range, forward, backward)
  }

  /// The layer's output.
  func forward(_ x: NDArray) throws -> NDArray {
    guard let forward = forwardProgram else { return x }
    try forward.set("x", x)
    forward.run()
    return try forward.array("y")
  }

  /// Puts the gradients of weights and biases into `target`, and returns that of the input.
  ///
  /// - Parameter upstream: The gradient of the output; for the last layer, the labels.
  func backward(_ x: NDArray, _ upstream: NDArray, _ target: UnsafeMutableBufferPointer<Double>) throws
    -> NDArray
  {
    let backward = backwardProgram
    try backward.set("x", x)
    try backward.set("upstream", upstream)
    backward.run()
    let (weights, bias) = (try backward.output("dW"), try backward.output("db"))
    for index in 0..<weights.count { target[index] = weights[index] }
    for index in 0..<bias.count { target[weights.count + index] = bias[index] }
    if forwardProgram == nil { loss = try backward.output("loss")[0] }
    return try backward.array("dx")
  }

  private static func built(_ builder: GraphBuilder, _ size: (Int, Int), _ rows: Int, isLast: Bool)
    -> (x: Tensor, weights: Tensor, bias: Tensor, output: Tensor)
  {
    let x = builder.input("x", [rows, size.0])
    let weights = builder.parameter("W", [size.1, size.0])
    let bias = builder.parameter("b", [size.1, 1])
    let sum = matmul(x, weights.transposed()) + bias.transposed()
    return (x, weights, bias, isLast ? sum : tanh(sum))
  }

  private static func forwardGraph(_ size: (Int, Int), _ rows: Int) -> Graph {
    let builder = GraphBuilder()
    builder.output("y", built(builder, size, rows, isLast: false).output)
    return builder.graph
  }

  private static func backwardGraph(_ size: (Int, Int), _ rows: Int, isLast: Bool) -> Graph {
    let builder = GraphBuilder()
    let layer = built(builder, size, rows, isLast: isLast)
    let upstream = builder.input("upstream", layer.output.shape)
    let target = isLast ? softmaxCrossEntropy(layer.output, upstream) : layer.output
    let parts = gradients(
      of: target, withRespectTo: [layer.weights, layer.bias, layer.x], upstream: isLast ? nil : upstream)
    for (name, part) in zip(["dW", "db", "dx"], parts) { builder.output(name, part) }
    if isLast { builder.output("loss", target) }
    return builder.graph
  }
}
