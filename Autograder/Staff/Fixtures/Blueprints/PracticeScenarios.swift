internal import NDArrays

extension Givens {
  /// The operation that a broadcasting case is about.
  func operation() throws -> (NDArray, NDArray) -> NDArray {
    switch scenario {
    case "addition": { $0 + $1 }
    case "subtraction": { $0 - $1 }
    case "multiply": { $0 * $1 }
    case "divide": { $0 / $1 }
    default: throw BlueprintError.noSuchScenario(scenario)
    }
  }

  /// The activation that a case with large inputs is about.
  func activation() throws -> (NDArray) -> NDArray {
    switch scenario {
    case "sigmoid": ClosedForm.sigmoid
    case "tanh": ClosedForm.tanh
    case "relu": ClosedForm.relu
    default: throw BlueprintError.noSuchScenario(scenario)
    }
  }
}
