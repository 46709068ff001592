// Your scratch room (writeup, sections 8.3 and 9.3). Run it with `swift run sandbox`.
//
// Nothing in here is graded or handed in: change it, print things, throw it away. What stands here checks some of
// your gradients against numerical ones. It ends with "not implemented: …" at the first part that you have not
// written yet; put // in front of the checks below that you do not want to see.

import Differentiation
import Foundation
import GraphDrawing
import MyTorch
import NDArrays

checkMultiplication()
checkLinear()
checkNetwork()
// try drawNetwork(to: "graph.svg")

/// One backward function, with an upstream gradient that is not all ones.
func checkMultiplication() {
  let b: NDArray = [[1.5, 0.3, -0.8]]
  let upstream: NDArray = [[1, -2, 0.5]]
  let check = gradientCheck(
    { a in
      // The number whose gradient is checked, and the gradient that your code claims.
      let number = (upstream * (a * b)).sum().item
      return (number, mulBackward(upstream, [a, b])[0])
    }, at: [[0.5, -1.2, 2]])
  show("mulBackward, first input", check)
}

/// A linear layer: what arrives in `dW` should be the gradient of `W`.
func checkLinear() {
  let x: NDArray = [[1, 2, 3], [-0.5, 0.25, 1.5]]
  let upstream: NDArray = [[1, -2], [0.5, 3]]
  let check = gradientCheck(
    { weights in
      // Everything is new in each call, so that nothing is left from the call before.
      let engine = Autograd()
      let layer = Linear(3, 2, engine)
      layer.W.assign(weights)
      layer.b.assign([[0.5], [-1]])
      let y = layer(x)
      engine.backward(upstream)
      return ((upstream * y).sum().item, layer.dW)
    }, at: [[1, 0, -1], [2, 1, 0.3]])
  show("Linear, dW", check)
}

/// A whole network: the gradient of the loss with respect to the input.
func checkNetwork() {
  let check = gradientCheck(
    { x in
      let network = SmallNetwork()
      let loss = network.loss(of: x)
      network.criterion.backward()
      return (loss, network.engine.gradientBuffer.getParam(x))
    }, at: [[0.5, -1.2, 2], [1.5, 0.3, -0.8]])
  show("Network, input", check)
}

/// Draws everything that was recorded for a network; open the file in a browser.
func drawNetwork(to path: String) throws {
  let network = SmallNetwork()
  _ = network.loss(of: [[0.5, -1.2, 2], [1.5, 0.3, -0.8]])
  network.criterion.backward()
  let graph = OperationGraph(of: network.engine)
  try graph.svg.write(toFile: path, atomically: true, encoding: .utf8)
  print("Wrote \(path)")
}

/// Two linear layers with a Sigmoid between them, and a loss; the same weights every time.
struct SmallNetwork {
  let engine: Autograd
  let first: Linear
  let activation: Sigmoid
  let second: Linear
  let criterion: SoftmaxCrossEntropy

  init() {
    let generator = RandomGenerator(seed: 1)
    engine = Autograd()
    first = Linear(3, 4, engine, generator: generator)
    activation = Sigmoid(engine)
    second = Linear(4, 2, engine, generator: generator)
    criterion = SoftmaxCrossEntropy(engine)
  }

  /// The loss of two rows, one of each class.
  func loss(of x: NDArray) -> Double {
    criterion([[1, 0], [0, 1]], second(activation(first(x)))).item
  }
}

func show(_ name: String, _ check: GradientCheck) {
  print(name)
  print(check)
  print("")
}
