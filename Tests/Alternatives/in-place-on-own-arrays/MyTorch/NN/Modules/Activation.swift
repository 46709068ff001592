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

  fileprivate func finish(_ x: NDArray, _ y: NDArray, slope: @escaping (NDArray) -> NDArray) -> NDArray {
    autogradEngine.addOperation(inputs: [x], output: y, gradientsToUpdate: [nil]) { gradOutput, _ in
      let gradient = slope(y)
      gradient *= gradOutput
      return [gradient]
    }
    state = y
    return y
  }
}

public final class Identity: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = NDArray.zeros(x.shape)
    y += x
    return finish(x, y) { NDArray.ones($0.shape) }
  }
}

public final class Sigmoid: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = tanh(x / 2)
    y += 1
    y *= 0.5
    return finish(x, y) { y in
      let slope = y.copy()
      slope *= y
      slope -= y
      slope *= -1
      return slope
    }
  }
}

public final class Tanh: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = x.copy()
    y.assign(tanh(y))
    return finish(x, y) { y in
      let slope = square(y)
      slope -= 1
      slope *= -1
      return slope
    }
  }
}

public final class ReLU: Activation {
  public override func forward(_ x: NDArray) -> NDArray {
    let y = x.copy()
    y *= x > 0
    return finish(x, y) { $0 > 0 }
  }
}
