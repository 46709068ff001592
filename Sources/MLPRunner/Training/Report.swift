import Foundation
import HW1Bonus

/// The lines that the training prints, and how numbers look in them and in pictures.
enum Report {
  static func loss(_ loss: Double) -> String {
    String(format: "%.4f", loss)
  }

  static func percent(_ part: Double) -> String {
    String(format: "%.2f %%", 100 * part)
  }

  static func beginning(_ data: DigitData, _ settings: Settings, parameters: Int) -> String {
    let sizes = ([DigitData.side * DigitData.side] + settings.hidden + [DigitData.classes])
      .map(String.init).joined(separator: "-")
    let activations = settings.activations.isEmpty ? "" : " (\(settings.activationText))"
    return """
      data: \(data.origin); \(data.training.count) pictures for training, \(data.validation.count) for validation, \
      \(data.test?.count ?? 0) for a test
      network: \(sizes)\(activations), \(parameters) parameters
      """
  }

  static func epoch(_ stats: EpochStats, of epochs: Int) -> String {
    "epoch \(stats.epoch)/\(epochs)  training: \(score(stats.training))  validation: \(score(stats.validation))"
  }

  static func test(_ result: Score) -> String {
    "test: \(score(result))"
  }

  private static func score(_ score: Score) -> String {
    "loss \(loss(score.loss)), error \(percent(score.error))"
  }
}
