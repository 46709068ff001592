import MyTorch
import NDArrays
import Stubs

/// A multilayer perceptron: linear layers, each followed by an activation, trained by gradient descent with momentum
/// (writeup, section 8).
///
///     let engine = Autograd()
///     let network = MLP(
///       inputSize: 784, outputSize: 10, hiddens: [32, 32], activations: [Sigmoid(engine), Sigmoid(engine), Identity(engine)],
///       criterion: SoftmaxCrossEntropy(engine), learningRate: 0.02, autogradEngine: engine, momentum: 0.9)
public final class MLP {
  /// The linear layers, from the input to the output; one more than there are hidden layers.
  public let linearLayers: [Linear]

  /// The activations; `activations[i]` follows `linearLayers[i]`.
  public let activations: [Activation]

  /// Compares the output with the labels.
  public let criterion: LossFunction

  /// How far ``step()`` goes against the gradient.
  public var learningRate: Double

  /// The part of its last step that every parameter takes again; 0 for plain gradient descent.
  public var momentum: Double

  /// The engine that records the operations of the layers, the activations and the criterion.
  public let autogradEngine: Autograd

  /// Whether the network is being trained, and not evaluated.
  ///
  /// The course's network has layers for which this makes a difference (batch
  /// normalisation); here it only guards ``step()``.
  public private(set) var isTraining = true

  /// What the last forward pass returned, (N, outputSize).
  public private(set) var output: NDArray?

  /// Creates a network whose layers have random weights.
  ///
  /// For `inputSize` 784, `hiddens` [64, 32] and `outputSize` 10 there are three linear layers: 784 to 64, 64 to 32, and
  /// 32 to 10. Make them in this order, from the one `generator`.
  ///
  /// - Parameters:
  ///   - inputSize: The length of one input row.
  ///   - outputSize: The length of one output row: the number of classes.
  ///   - hiddens: The sizes of the hidden layers, from the input to the output; may be empty.
  ///   - activations: One for each hidden layer, and one for the output.
  ///   - criterion: Compares the output with the labels.
  ///   - learningRate: How far a step goes.
  ///   - autogradEngine: The engine that `activations` and `criterion` record with, too.
  ///   - momentum: The part of its last step that every parameter takes again.
  ///   - generator: Where the weights come from; give a seeded one to get the same network again.
  public init(
    inputSize: Int, outputSize: Int, hiddens: [Int], activations: [Activation], criterion: LossFunction,
    learningRate: Double, autogradEngine: Autograd, momentum: Double = 0,
    generator: RandomGenerator = RandomGenerator()
  ) {
    guard activations.count == hiddens.count + 1 else {
      fatalError(
        "MLP: \(activations.count) activations for \(hiddens.count) hidden layers and the output; "
          + "give \(hiddens.count + 1)")
    }
    self.activations = activations
    self.criterion = criterion
    self.learningRate = learningRate
    self.momentum = momentum
    self.autogradEngine = autogradEngine
    notImplemented("MLP.init")
  }

  /// Calls ``forward(_:)``: `network(x)`.
  public func callAsFunction(_ x: NDArray) -> NDArray {
    forward(x)
  }

  /// Sends a batch through all layers and activations, and keeps the result in ``output``.
  ///
  /// - Parameter x: The input, (N, inputSize).
  /// - Returns: The output, (N, outputSize).
  public func forward(_ x: NDArray) -> NDArray {
    notImplemented("MLP.forward")
  }

  /// Forgets everything about the last batch: sets `dW` and `db` of every layer to zero, in place, and clears the engine.
  public func zeroGrads() {
    notImplemented("MLP.zeroGrads")
  }

  /// Goes one step against the gradients that ``backward(_:)`` has left in `dW` and `db`.
  ///
  /// For every layer, `momentumW = momentum · momentumW - learningRate · dW`, and then `W = W + momentumW`; the same
  /// for `b`.
  public func step() {
    guard isTraining else {
      fatalError("MLP.step: the network is being evaluated; call train() before training goes on")
    }
    notImplemented("MLP.step")
  }

  /// Computes the loss of ``output`` and sends its gradient back to every `dW` and `db`.
  ///
  /// The criterion must be the last operation that the engine records before it goes back.
  ///
  /// - Parameter labels: The truth, one-hot, (N, outputSize).
  public func backward(_ labels: NDArray) {
    notImplemented("MLP.backward")
  }

  /// The number of rows of ``output`` whose largest element is not where that of the label is.
  ///
  /// - Parameter labels: The truth, one-hot, (N, outputSize).
  public func error(_ labels: NDArray) -> Int {
    notImplemented("MLP.error")
  }

  /// The criterion's value for ``output``, as a number: with ``SoftmaxCrossEntropy`` the mean over the batch.
  ///
  /// The criterion records its operations again: call this after ``backward(_:)``, not between it and ``forward(_:)``.
  ///
  /// - Parameter labels: The truth, one-hot, (N, outputSize).
  public func totalLoss(_ labels: NDArray) -> Double {
    notImplemented("MLP.totalLoss")
  }

  /// Gets ready for training.
  public func train() {
    isTraining = true
  }

  /// Gets ready for evaluation: the parameters stay as they are until ``train()`` is called.
  public func eval() {
    isTraining = false
  }
}
