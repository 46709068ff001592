import HW1Bonus
import MyTorch
import NDArrays

/// A training as it is after an epoch: everything that is needed to go on with it.
struct Checkpoint {
  /// The parameters of a linear layer and their last steps.
  struct Layer {
    let W: NDArray
    let b: NDArray
    let momentumW: NDArray
    let momentumB: NDArray
  }

  let settings: Settings

  /// The number of pictures in the training set.
  let trainingCount: Int

  /// The statistics of all epochs so far.
  let history: [EpochStats]

  let layers: [Layer]
}

extension Checkpoint {
  /// Copies the parameters of `network`.
  init(_ network: MLP, settings: Settings, trainingCount: Int, history: [EpochStats]) {
    self.init(
      settings: settings, trainingCount: trainingCount, history: history,
      layers: network.linearLayers.map { layer in
        Layer(
          W: layer.W.copy(), b: layer.b.copy(),
          momentumW: layer.momentumW.copy(), momentumB: layer.momentumB.copy())
      })
  }

  /// Gives `network`, which has the same layers, these parameters.
  func restore(_ network: MLP) {
    for (layer, saved) in zip(network.linearLayers, layers) {
      // In place: whoever holds a view of a layer's arrays keeps it.
      layer.W.assign(saved.W)
      layer.b.assign(saved.b)
      layer.momentumW.assign(saved.momentumW)
      layer.momentumB.assign(saved.momentumB)
    }
  }
}
