import MyTorch
import NDArrays
import Stubs

/// Trains `network` for some epochs and says how well it does after each (writeup, section 8).
///
/// For every epoch: ``trainEpoch(_:_:epoch:batchSize:seed:afterBatch:)`` with the training set,
/// ``evaluate(_:_:batchSize:)`` with the validation set, and `afterEpoch` with what came out.
///
/// - Parameters:
///   - network: The network to train.
///   - training: What to train it on.
///   - validation: What to test it on after every epoch.
///   - epochs: The numbers of the epochs; the first epoch of all is 1.
///   - batchSize: The number of examples before each step; the last batch of an epoch may be smaller.
///   - seed: Decides the order of the examples.
///   - afterBatch: Is called after each step. If it throws, training ends with this error.
///   - afterEpoch: Is called after each epoch. If it throws, training ends with this error.
/// - Returns: The statistics of these epochs, in order.
@discardableResult
public func getTrainingStats(
  _ network: MLP, training: Dataset, validation: Dataset, epochs: Range<Int>, batchSize: Int, seed: UInt64,
  afterBatch: (BatchReport) throws -> Void,
  afterEpoch: (EpochStats) throws -> Void
) rethrows -> [EpochStats] {
  notImplemented("getTrainingStats")
}

/// Trains `network` on every example once, a batch at a time.
///
/// Call `train()`, and take the examples in the order of ``shuffledOrder(_:seed:epoch:)``. For every batch:
/// `zeroGrads`, forward, `backward`, `step`; then add up the loss and the error. A batch's loss is a mean: it counts as
/// often as the batch has examples.
///
/// - Parameters:
///   - network: The network to train.
///   - data: The training set.
///   - epoch: The number of the epoch.
///   - batchSize: The number of examples in a batch; the last one may have fewer.
///   - seed: Decides the order of the examples, together with `epoch`.
///   - afterBatch: Is called after each step with the score so far. If it throws, the epoch ends with this error.
/// - Returns: The score over the whole epoch, each batch at the time when it was trained on.
public func trainEpoch(
  _ network: MLP, _ data: Dataset, epoch: Int, batchSize: Int, seed: UInt64,
  afterBatch: (BatchReport) throws -> Void
) rethrows -> Score {
  notImplemented("trainEpoch")
}

/// How well `network` does on `data`, without changing its parameters.
///
/// Call `eval()`. For every batch, in order: forget the last one with `zeroGrads`, forward, and add up the loss and the
/// error as in ``trainEpoch(_:_:epoch:batchSize:seed:afterBatch:)``.
///
/// - Parameters:
///   - network: The network to test.
///   - data: What to test it on.
///   - batchSize: The number of examples to send through at once; the last batch may have fewer.
/// - Returns: The score over all examples.
public func evaluate(_ network: MLP, _ data: Dataset, batchSize: Int) -> Score {
  notImplemented("evaluate")
}
