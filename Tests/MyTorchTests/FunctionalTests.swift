import Differentiation
import MyTorch
import NDArrays
import Testing

/// Each backward function against numerical differentiation, with broadcasting where the operation has it.
@Suite struct FunctionalTests {
  struct Operation: Sendable, CustomTestStringConvertible {
    let name: String
    let forward: @Sendable ([NDArray]) -> NDArray
    let backward: @Sendable (NDArray, [NDArray]) -> [NDArray?]
    let shapes: [[Int]]
    var isPositive = false

    var testDescription: String { "\(name) \(shapes)" }
  }

  static let operations = [
    Operation(name: "identity", forward: { $0[0] }, backward: identityBackward, shapes: [[2, 3]]),
    Operation(
      name: "log", forward: { log($0[0]) }, backward: logBackward, shapes: [[2, 3]], isPositive: true),
    Operation(name: "exp", forward: { exp($0[0]) }, backward: expBackward, shapes: [[4]]),
    Operation(name: "max", forward: { $0[0].max() }, backward: maxBackward, shapes: [[1, 5]]),
    Operation(name: "max", forward: { $0[0].max() }, backward: maxBackward, shapes: [[2, 3]]),
    Operation(name: "sum", forward: { $0[0].sum() }, backward: sumBackward, shapes: [[3, 2]]),
    Operation(
      name: "sum of rows", forward: { $0[0].sum(axis: 1, keepDims: true) }, backward: sumBackward,
      shapes: [[3, 2]]),
    Operation(
      name: "matmul", forward: { matmul($0[0], $0[1]) }, backward: matmulBackward, shapes: [[2, 3], [3, 4]]),
    Operation(
      name: "outer", forward: { outer($0[0], $0[1]) }, backward: outerBackward, shapes: [[3], [1, 4]]),
  ]

  static let binary: [Operation] =
    broadcasting("add", addBackward) { $0[0] + $0[1] } + broadcasting("sub", subBackward) { $0[0] - $0[1] }
    + broadcasting("mul", mulBackward) { $0[0] * $0[1] } + broadcasting("div", divBackward) { $0[0] / $0[1] }

  private static func broadcasting(
    _ name: String, _ backward: @escaping @Sendable (NDArray, [NDArray]) -> [NDArray?],
    _ forward: @escaping @Sendable ([NDArray]) -> NDArray
  ) -> [Operation] {
    let shapes: [[[Int]]] = [
      [[2, 3], [2, 3]], [[2, 3], [1, 3]], [[2, 1], [2, 3]], [[3], [2, 3]], [[], [2, 2]], [[2, 1], [1, 3]],
    ]
    return shapes.map { Operation(name: name, forward: forward, backward: backward, shapes: $0) }
  }

  @Test(arguments: operations + binary)
  func backwardAgreesWithNumericalDifferentiation(of operation: Operation) throws {
    let generator = RandomGenerator(seed: 7)
    let inputs = operation.shapes.map { shape -> NDArray in
      let magnitude = generator.uniform(0.5, 2, shape)
      return operation.isPositive ? magnitude : magnitude * sign(generator.uniform(-1, 1, shape))
    }
    let upstream = generator.uniform(-2, 2, operation.forward(inputs).shape)
    let before = (inputs + [upstream]).map(\.elements)
    let gradients = operation.backward(upstream, inputs)
    #expect(gradients.count == inputs.count)
    #expect((inputs + [upstream]).map(\.elements) == before, "nothing that was given is changed")
    for index in inputs.indices {
      let gradient = try #require(gradients[index])
      let numerical = numericalGradient(
        of: { moved in
          var inputs = inputs
          inputs[index] = moved
          return (operation.forward(inputs) * upstream).sum().item
        }, at: inputs[index])
      #expect(gradient.shape == inputs[index].shape)
      #expect(allClose(gradient, numerical, relativeTolerance: 1e-7, absoluteTolerance: 1e-9))
    }
  }
}
