import Foundation
import HW1Bonus
import Testing

@testable import mlp

struct HistoryTests {
  @Test func json() throws {
    let checkpoint = Checkpoint(
      settings: Settings(
        epochs: 1, batchSize: 2, learningRate: 0.5, momentum: 0, hidden: [3], activations: [.tanh], seed: 4),
      trainingCount: 5,
      history: [
        EpochStats(epoch: 1, training: Score(loss: 2, error: 0.5), validation: Score(loss: 1.5, error: 0.25))
      ],
      layers: [])
    let text = String(
      decoding: try History(checkpoint, test: Score(loss: 1, error: 0.125)).encoded(), as: UTF8.self)
    #expect(
      text == """
        {
          "epochs" : [
            {
              "epoch" : 1,
              "trainingError" : 0.5,
              "trainingLoss" : 2,
              "validationError" : 0.25,
              "validationLoss" : 1.5
            }
          ],
          "settings" : {
            "activations" : [
              "tanh"
            ],
            "batchSize" : 2,
            "epochs" : 1,
            "hidden" : [
              3
            ],
            "learningRate" : 0.5,
            "momentum" : 0,
            "seed" : 4
          },
          "test" : {
            "error" : 0.125,
            "loss" : 1
          }
        }

        """)
  }
}
