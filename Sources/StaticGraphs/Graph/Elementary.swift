/// An operation on each element for itself.
public enum Elementary: String, Hashable, Sendable, CaseIterable {
  case add, subtract, multiply, divide
  /// The larger of two; NaN if one of them is.
  case maximum
  /// 1 where the left one is greater, else 0. It is a mask: its gradient is 0.
  case greater
  case negate, exp, log, tanh, sin, cos
  /// The element itself: what a copy or a broadcast computes.
  case identity

  /// How many operands it has, 1 or 2.
  public var operandCount: Int {
    switch self {
    case .add, .subtract, .multiply, .divide, .maximum, .greater: 2
    case .negate, .exp, .log, .tanh, .sin, .cos, .identity: 1
    }
  }

  /// How it is written between its operands; `nil` if it is written in front of them.
  public var sign: String? {
    switch self {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "·"
    case .divide: "÷"
    case .greater: ">"
    default: nil
    }
  }

  /// The floating-point operations for each element. An exponential counts as one, as in the literature.
  public var cost: Int { self == .identity ? 0 : 1 }
}
