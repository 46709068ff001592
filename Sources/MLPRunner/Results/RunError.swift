/// Why a training cannot begin, or go on.
enum RunError: Error, Equatable {
  /// A loss is NaN or infinite.
  case diverged(loss: Double, epoch: Int, learningRate: Double, keptEpochs: Int)

  /// The engine was not emptied between two batches.
  case recordGrows(first: Int, now: Int, keptEpochs: Int)

  case cannotWrite(path: String, reason: String)
  case nothingToResume(path: String)

  /// The file with the weights is not one that this program wrote.
  case badCheckpoint(path: String, reason: String)

  /// What `--resume` finds is not what the arguments ask for.
  case differentRun(path: String, option: Option, found: String, asked: String)
  case differentData(path: String, found: Int, given: Int)
  case nothingLeft(path: String, epochs: Int)
}

extension RunError: CustomStringConvertible {
  var description: String {
    switch self {
    case .diverged(let loss, let epoch, let learningRate, let keptEpochs):
      "the loss is \(loss) in epoch \(epoch): the training has diverged. First see whether your MyTorch and your network "
        + "pass: swift run autograder practice. If they do, try a --learning-rate below \(learningRate). "
        + Self.kept(keptEpochs)
    case .recordGrows(let first, let now, let keptEpochs):
      "the engine held \(first) operations after the first batch and holds \(now) now, since it was not emptied: trainEpoch "
        + "calls network.zeroGrads() before each batch, and zeroGrads calls autogradEngine.zeroGrad(). Whether yours do says "
        + "swift run autograder practice. " + Self.kept(keptEpochs)
    case .cannotWrite(let path, let reason):
      "cannot write to \(path): \(reason) Name another folder, or make this one writable."
    case .nothingToResume(let path):
      "there is no \(path) to go on with. Leave --resume out to begin a new training."
    case .badCheckpoint(let path, let reason):
      "\(path) is not a file this program wrote: \(reason). Leave --resume out to begin a new training."
    case .differentRun(let path, let option, let found, let asked):
      "\(path) has \(option.rawValue) \(found), not \(asked). Leave \(option.rawValue) out to go on with it, "
        + "or leave --resume out to begin a new training."
    case .differentData(let path, let found, let given):
      "\(path) was trained on \(found) pictures, but these are \(given). Go on with the same data."
    case .nothingLeft(let path, let epochs):
      "\(path) has all its \(epochs) epochs. Give more --epochs to go on."
    }
  }

  private static func kept(_ epochs: Int) -> String {
    epochs == 0 ? "Nothing was written." : "The results up to epoch \(epochs) are kept."
  }
}
