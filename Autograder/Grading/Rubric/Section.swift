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
}
