/// What decides how a network is trained.
struct Settings: Equatable {
  /// How many epochs there are in all.
  var epochs: Int

  /// The number of examples before each step.
  var batchSize: Int

  var learningRate: Double
  var momentum: Double

  /// The sizes of the hidden layers.
  var hidden: [Int]

  /// The activation after each hidden layer, as many as there are.
  var activations: [ActivationKind]

  /// Decides the weights at the beginning and the order of the examples.
  var seed: UInt64

  /// What applies where the user says nothing.
  static let standard = Settings(
    epochs: 10, batchSize: 64, learningRate: 0.05, momentum: 0.9, hidden: [128], activations: [.relu], seed: 1
  )

  /// The settings of a new run.
  ///
  /// - Throws: ``UsageError`` if the layers do not fit together.
  init(_ options: Options) throws {
    self = .standard
    hidden = options.hidden ?? hidden
    activations = try Self.activations(options.activations ?? [.relu], hidden: hidden)
    guard parameterCount <= Self.mostParameters else {
      throw UsageError.tooManyParameters(hidden: hiddenText, count: parameterCount, most: Self.mostParameters)
    }
    apply(options)
  }

  /// The most weights and biases of a network: with gradients, momentum and the checkpoint they take about 1 GiB.
  static let mostParameters = 32_000_000

  /// The number of weights and biases of the network.
  private var parameterCount: Int {
    let sizes = [DigitData.side * DigitData.side] + hidden + [DigitData.classes]
    return zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }

  /// Takes over everything that may change while a network is being trained.
  mutating func apply(_ options: Options) {
    epochs = options.epochs ?? epochs
    batchSize = options.batchSize ?? batchSize
    learningRate = options.learningRate ?? learningRate
    momentum = options.momentum ?? momentum
    seed = options.seed ?? seed
  }

  /// One activation for each hidden layer.
  static func activations(_ named: [ActivationKind], hidden: [Int]) throws -> [ActivationKind] {
    if named.count == 1 { return hidden.map { _ in named[0] } }
    guard named.count == hidden.count else {
      throw UsageError.layersDoNotFit(hidden: hidden.count, activations: named.count)
    }
    return named
  }

  init(
    epochs: Int, batchSize: Int, learningRate: Double, momentum: Double, hidden: [Int],
    activations: [ActivationKind], seed: UInt64
  ) {
    self.epochs = epochs
    self.batchSize = batchSize
    self.learningRate = learningRate
    self.momentum = momentum
    self.hidden = hidden
    self.activations = activations
    self.seed = seed
  }

  /// The hidden layers as `--hidden` takes them.
  var hiddenText: String { hidden.isEmpty ? "none" : hidden.map(String.init).joined(separator: ",") }

  /// The activations as `--activation` takes them.
  var activationText: String { activations.map(\.rawValue).joined(separator: ",") }
}
