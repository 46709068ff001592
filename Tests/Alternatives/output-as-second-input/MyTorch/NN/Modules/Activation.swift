import NDArrays

public class Activation {
  public let autogradEngine: Autograd
  public var state: NDArray?

  public init(_ autogradEngine: Autograd) {
    self.autogradEngine = autogradEngine
  }

  public func callAsFunction(_ x: NDArray) -> NDArray {
    forward(x)
  }

  public func forward(_ x: NDArray) -> NDArray {
    fatalError("an activation overrides forward(_:)")
  }

  fileprivate func finish(_ inputs: [NDArray], _ output: NDArray, _ backward: @escaping BackwardOperation)
    -> NDArray
  {
    autogradEngine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: Array(repeating: nil, count: inputs.count),
      backwardOperation: backward)
    state = output
    return output
  }
}

func sigmoidBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let y = inputs[1]
  return [gradOutput * (y - y * y), nil]
}

func tanhBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [gradOutput * (1 - pow(inputs[1], 2)), nil]
}

func reluBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let half = (abs(inputs[0]) + inputs[0]) / 2
  return [gradOutput * (half > 0)]
}

public final class Identity: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    finish([x], x * NDArray.ones(x.shape)) { gradOutput, _ in [gradOutput.copy()] }
  }
}

public final class Sigmoid: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = (1 + tanh(x / 2)) / 2
    return finish([x, y], y, sigmoidBackward)
  }
}

public final class Tanh: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = tanh(x)
    return finish([x, y], y, tanhBackward)
  }
}

public final class ReLU: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    finish([x], (abs(x) + x) / 2, reluBackward)
  }
}
