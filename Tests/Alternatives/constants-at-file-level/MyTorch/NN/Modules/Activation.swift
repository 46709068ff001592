import NDArrays

private let one = NDArray(1)
private let zero = NDArray(0)

/// How many operations were recorded, to look at with the debugger.
private var operationsRecorded = 0

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

  fileprivate func note(_ inputs: [NDArray], _ output: NDArray, _ backward: @escaping BackwardOperation) {
    operationsRecorded += 1
    autogradEngine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: inputs.map { _ in nil },
      backwardOperation: backward)
  }
}

public final class Identity: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = one * x
    note([one, x], y, mulBackward)
    state = y
    return y
  }
}

public final class Sigmoid: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let negative = 0 - x
    note([zero, x], negative, subBackward)
    let power = exp(negative)
    note([negative], power, expBackward)
    let denominator = 1 + power
    note([one, power], denominator, addBackward)
    let y = 1 / denominator
    note([one, denominator], y, divBackward)
    state = y
    return y
  }
}

public final class Tanh: Activation {
  static let two = NDArray(2)

  public override func forward(_ x: NDArray) -> NDArray {
    let doubled = x + x
    note([x, x], doubled, addBackward)
    let power = exp(doubled)
    note([doubled], power, expBackward)
    let denominator = power + 1
    note([power, one], denominator, addBackward)
    let quotient = 2 / denominator
    note([Tanh.two, denominator], quotient, divBackward)
    let y = 1 - quotient
    note([one, quotient], y, subBackward)
    state = y
    return y
  }
}

public final class ReLU: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let mask = x >= 0
    let y = mask * x
    note([mask, x], y, mulBackward)
    state = y
    return y
  }
}
