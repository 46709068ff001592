import Testing

@testable import mlp

struct RunErrorTests {
  @Test(arguments: [
    (
      RunError.diverged(loss: .nan, epoch: 2, learningRate: 50, keptEpochs: 1),
      "the loss is nan in epoch 2: the training has diverged. First see whether your MyTorch and your network pass: swift "
        + "run autograder practice. If they do, try a --learning-rate below 50.0. The results up to epoch 1 are kept."
    ),
    (
      .diverged(loss: .infinity, epoch: 1, learningRate: 3, keptEpochs: 0),
      "the loss is inf in epoch 1: the training has diverged. First see whether your MyTorch and your network pass: swift "
        + "run autograder practice. If they do, try a --learning-rate below 3.0. Nothing was written."
    ),
    (
      .recordGrows(first: 5, now: 10, keptEpochs: 0),
      "the engine held 5 operations after the first batch and holds 10 now, since it was not emptied: trainEpoch calls "
        + "network.zeroGrads() before each batch, and zeroGrads calls autogradEngine.zeroGrad(). Whether yours do says "
        + "swift run autograder practice. Nothing was written."
    ),
    (
      .cannotWrite(path: "out", reason: "No space."),
      "cannot write to out: No space. Name another folder, or make this one writable."
    ),
    (
      .nothingToResume(path: "out/weights.npz"),
      "there is no out/weights.npz to go on with. Leave --resume out to begin a new training."
    ),
    (
      .badCheckpoint(path: "w.npz", reason: "'seed' is missing"),
      "w.npz is not a file this program wrote: 'seed' is missing. Leave --resume out to begin a new training."
    ),
    (
      .differentRun(path: "w.npz", option: .hidden, found: "32", asked: "64"),
      "w.npz has --hidden 32, not 64. Leave --hidden out to go on with it, or leave --resume out to begin a new "
        + "training."
    ),
    (
      .differentData(path: "w.npz", found: 8000, given: 50000),
      "w.npz was trained on 8000 pictures, but these are 50000. Go on with the same data."
    ),
    (.nothingLeft(path: "w.npz", epochs: 10), "w.npz has all its 10 epochs. Give more --epochs to go on."),
  ])
  func texts(error: RunError, text: String) {
    #expect(error.description == text)
  }
}
