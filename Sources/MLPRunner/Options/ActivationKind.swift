import MyTorch

/// The activations that a hidden layer can have.
enum ActivationKind: String, CaseIterable {
  // The order is that of the numbers in checkpoints: add new ones at the end.
  case identity, sigmoid, tanh, relu

  /// A new activation of this kind.
  func make(_ engine: Autograd) -> Activation {
    switch self {
    case .identity: Identity(engine)
    case .sigmoid: Sigmoid(engine)
    case .tanh: Tanh(engine)
    case .relu: ReLU(engine)
    }
  }

  /// All of them, for messages.
  static var names: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }
}
