/// How well a network does on some examples.
public struct Score: Equatable, Sendable {
  /// The mean loss of an example.
  public let loss: Double

  /// The part of the examples that are classified wrongly, from 0 to 1.
  public let error: Double

  /// Creates a score from its two numbers.
  public init(loss: Double, error: Double) {
    self.loss = loss
    self.error = error
  }
}

/// How far an epoch has come.
public struct BatchReport: Equatable, Sendable {
  /// The number of the epoch; the first is 1.
  public let epoch: Int

  /// The number of examples that the network has been trained on in this epoch.
  public let examples: Int

  /// The score on these examples, each at the time when it was trained on.
  public let score: Score

  /// Creates a report from its parts.
  public init(epoch: Int, examples: Int, score: Score) {
    self.epoch = epoch
    self.examples = examples
    self.score = score
  }
}

/// What came out of one epoch.
public struct EpochStats: Equatable, Sendable {
  /// The number of the epoch; the first is 1.
  public let epoch: Int

  /// The score on the training set, while the network was being trained on it.
  public let training: Score

  /// The score on the validation set, after the epoch.
  public let validation: Score

  /// Creates the statistics of an epoch from its parts.
  public init(epoch: Int, training: Score, validation: Score) {
    self.epoch = epoch
    self.training = training
    self.validation = validation
  }
}
