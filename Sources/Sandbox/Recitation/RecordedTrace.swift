internal import MyTorch
internal import NDArrays

/// The recitation's example, recorded with MyTorch and swept back.
struct RecordedTrace {
  /// What one step passed back.
  struct Contribution: Equatable {
    /// The number of the step, from 0.
    let step: Int
    /// The adjoint of the step's output.
    let upstream: Double
    /// What went to each input.
    let gradients: [Double]
  }

  /// v₁ … v₇.
  let values: [Double]
  /// v̄₁ … v̄₇ as the engine's buffer has them; the last one is what the sweep started from.
  let adjoints: [Double]
  /// What each step passed back, in the order of the sweep.
  let contributions: [Contribution]

  /// Records the example at `x` and sweeps back.
  init(at x: [Double] = Recitation.x) {
    let engine = Autograd()
    let log = Log()
    var arrays = x.map { NDArray([$0]) }
    for (number, step) in Recitation.steps.enumerated() {
      let inputs = step.inputs.map { arrays[$0] }
      let output = step.forward(inputs)
      // The step's own backward function, with a witness.
      engine.addOperation(
        inputs: inputs, output: output, gradientsToUpdate: inputs.map { _ in nil },
        backwardOperation: { upstream, inputs in
          let gradients = step.backward(upstream, inputs)
          log.contributions.append(
            Contribution(
              step: number, upstream: upstream.item, gradients: gradients.compactMap { $0?.item }))
          return gradients
        })
      arrays.append(output)
    }
    engine.backward(1)
    values = arrays.map(\.item)
    adjoints = arrays.dropLast().map { engine.gradientBuffer.getParam($0).item } + [1]
    contributions = log.contributions
  }

  private final class Log {
    var contributions: [Contribution] = []
  }
}
