package import NDArrays

/// A graph that a seed decides, with arrays to run it on: what passes are tested with.
///
/// Its numbers stay where every operation is smooth and well conditioned: no logarithm of what is nearly 0, no maximum of
/// what is nearly the same. So its gradients can be compared with anybody's.
package struct RandomGraph {
  /// The graph: a number called `target`, its gradients called `gradient 0` and so on, second derivatives called
  /// `second 0` and so on, some values in between, and updates of the parameters.
  package let graph: Graph

  /// The graph up to the target, without the gradients.
  package let forward: Graph

  /// The inputs and parameters by name.
  package let arrays: [String: NDArray]

  /// The places of the inputs and parameters, in the order of the gradients.
  package let variables: [Int]

  /// What the gradients are multiplied with before they are summed and differentiated again.
  package let directions: [NDArray]

  /// The graph of a seed.
  package init(seed: UInt64) {
    var growth = RandomGrowth(seed: seed)
    let builder = growth.builder
    growth.grow()
    let target = growth.target()
    builder.output("target", target)
    forward = builder.graph
    let variables = growth.variables
    let gradients = StaticGraphs.gradients(of: target, withRespectTo: variables)
    directions = variables.map { growth.numbers(from: -1, to: 1, $0.shape) }
    var product = builder.constant(0)
    for (index, (gradient, direction)) in zip(gradients, directions).enumerated() {
      builder.output("gradient \(index)", gradient)
      product = product + (gradient * builder.constant(direction)).sum()
    }
    let second = StaticGraphs.gradients(of: product, withRespectTo: variables)
    for (index, gradient) in second.enumerated() { builder.output("second \(index)", gradient) }
    for (variable, gradient) in zip(variables, gradients) {
      if case .parameter = variable.node.operation {
        builder.update(variable, to: variable - 0.125 * gradient)
      }
    }
    graph = builder.graph
    arrays = growth.arrays
    self.variables = variables.map(\.index)
  }
}
