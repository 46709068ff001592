import HW1Bonus
import Testing

@testable import mlp

struct ProgressBarTests {
  @Test(arguments: [
    (4000, 12.2, "epoch 3/10 [==========          ] loss 0.2500, error 6.25 %, 13 s left"),
    (0, 61.0, "epoch 3/10 [                    ] loss 0.2500, error 6.25 %, 1:01 min left"),
    (8000, 3660.0, "epoch 3/10 [====================] loss 0.2500, error 6.25 %, 1:01 h left"),
    (-5, 1e300, "epoch 3/10 [                    ] loss 0.2500, error 6.25 %, 99:59 h left"),
    (.max, -1.0, "epoch 3/10 [====================] loss 0.2500, error 6.25 %, 99:59 h left"),
    (8000, Double.infinity, "epoch 3/10 [====================] loss 0.2500, error 6.25 %, 99:59 h left"),
  ])
  func lines(examples: Int, secondsLeft: Double, text: String) {
    let report = BatchReport(epoch: 3, examples: examples, score: Score(loss: 0.25, error: 0.0625))
    #expect(ProgressBar.line(report, of: 8000, epochs: 10, secondsLeft: secondsLeft) == text)
  }
}
