/// A part of the homework that can be graded on its own.
public enum Section: String, CaseIterable, Codable, Sendable {
  case autograd
  case functional
  case linear
  case activation
  case loss

  /// Beyond what the course asks: seen and told, worth no points.
  case practice

  /// The name as a heading.
  public var title: String {
    switch self {
    case .autograd: "Autograd"
    case .functional: "Functional"
    case .linear: "Linear"
    case .activation: "Activation"
    case .loss: "Loss"
    case .practice: "Practice"
    }
  }

  /// The section of the writeup that is about it.
  public var chapter: Int {
    switch self {
    case .autograd: 3
    case .functional: 4
    case .linear: 5
    case .activation: 6
    case .loss: 7
    case .practice: 8
    }
  }

  /// The file that the exercises are about, below `Sources`; `nil` if there are several.
  public var file: String? {
    switch self {
    case .autograd: "MyTorch/AutogradEngine.swift"
    case .functional: "MyTorch/NN/Functional.swift"
    case .linear: "MyTorch/NN/Modules/Linear.swift"
    case .activation: "MyTorch/NN/Modules/Activation.swift"
    case .loss: "MyTorch/NN/Modules/Loss.swift"
    case .practice: nil
    }
  }
}
