import Foundation
import HW1Bonus

/// The contents of `history.json`.
struct History: Codable, Equatable {
  /// What decided how the network was trained.
  struct Run: Codable, Equatable {
    let epochs: Int
    let batchSize: Int
    let learningRate: Double
    let momentum: Double
    let hidden: [Int]
    let activations: [String]
    let seed: UInt64
  }

  /// One epoch; losses are means over the examples, errors parts of them, from 0 to 1.
  struct Epoch: Codable, Equatable {
    let epoch: Int
    let trainingLoss: Double
    let trainingError: Double
    let validationLoss: Double
    let validationError: Double
  }

  /// The test after the last epoch.
  struct Test: Codable, Equatable {
    let loss: Double
    let error: Double
  }

  let settings: Run
  let epochs: [Epoch]
  let test: Test?

  init(_ checkpoint: Checkpoint, test: Score?) {
    let settings = checkpoint.settings
    self.settings = Run(
      epochs: settings.epochs, batchSize: settings.batchSize, learningRate: settings.learningRate,
      momentum: settings.momentum, hidden: settings.hidden, activations: settings.activations.map(\.rawValue),
      seed: settings.seed)
    epochs = checkpoint.history.map { stats in
      Epoch(
        epoch: stats.epoch, trainingLoss: stats.training.loss, trainingError: stats.training.error,
        validationLoss: stats.validation.loss, validationError: stats.validation.error)
    }
    self.test = test.map { Test(loss: $0.loss, error: $0.error) }
  }

  /// The file's bytes; the same history always gives the same.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
