internal import NDArrays

extension Givens {
  /// The operation that a broadcasting case is about.
  func operation() throws -> (NDArray, NDArray) -> NDArray {
    switch scenario {
    case "addition": { $0 + $1 }
    case "subtraction": { $0 - $1 }
    case "multiply": { $0 * $1 }
    case "divide": { $0 / $1 }
    default: throw CardError.noSuchScenario(scenario)
    }
  }

  /// The activation that a case with large inputs is about.
  func activation() throws -> @Sendable (NDArray) -> NDArray {
    switch scenario {
    case "sigmoid": ClosedForm.sigmoid
    case "tanh": ClosedForm.tanh
    case "relu": ClosedForm.relu
    default: throw CardError.noSuchScenario(scenario)
    }
  }

  /// The backward function of the operation, before anything is summed.
  func rule() throws -> Rule {
    switch scenario {
    case "addition": Rules.add
    case "subtraction": Rules.subtract
    case "multiply": Rules.multiply
    case "divide": Rules.divide
    default: throw CardError.noSuchScenario(scenario)
    }
  }

  /// The derivative of the activation, of its input and its output.
  func derivative() throws -> @Sendable (NDArray, NDArray) -> NDArray {
    switch scenario {
    case "sigmoid": Activations.sigmoidDerivative
    case "tanh": Activations.tanhDerivative
    case "relu": Activations.reluDerivative
    default: throw CardError.noSuchScenario(scenario)
    }
  }
}
