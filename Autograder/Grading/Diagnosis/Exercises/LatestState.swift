internal import NDArrays

/// An activation used twice went back through its first use with what it had kept of the second.
struct LatestState: SignatureExplanation {
  let identifier = Hint.Identifier.latestState

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise == "practice/shared-activation", suspect.name == "gradient-of-x",
      let x = suspect.given["x"], let c = suspect.given["c"], let divergence = suspect.divergence,
      let (function, derivative) = activation(suspect.scenario)
    else { return [] }
    let second = function(function(x) + c)
    return [
      Signature(
        divergence * derivative(second) * derivative(second),
        "gradient-of-x is what is expected if the first use of the activation had the output of the second: "
          + "what the backward pass needs of one use is overwritten by the next.")
    ]
  }

  /// An activation, and its derivative as a function of its output.
  private func activation(_ name: String) -> (
    function: (NDArray) -> NDArray, derivative: (NDArray) -> NDArray
  )? {
    switch name {
    case "sigmoid": ({ 1 / (1 + exp(-$0)) }, { $0 * (1 - $0) })
    case "tanh": ({ tanh($0) }, { 1 - $0 * $0 })
    case "relu": ({ maximum($0, 0) }, { $0 > 0 })
    default: nil
    }
  }
}
