/// What ``gradientCheck(_:at:tolerance:)`` found; print it.
public struct GradientCheck: Equatable, Sendable {
  /// How it ended.
  public enum Outcome: Equatable, Sendable {
    /// The gradient is right, as far as numerical differentiation can tell.
    case passed
    /// The gradient is wrong.
    case failed
    /// No element is wrong, but there are elements that numerical differentiation cannot judge.
    case inconclusive
  }

  /// What is to be said about one element.
  public enum Verdict: Equatable, Sendable {
    /// Both gradients agree.
    case right
    /// They do not.
    case wrong
    /// The numerical gradient is too uncertain to tell, as at a kink: it neither confirms the claim nor refutes it.
    case uncertain
  }

  /// One element of the gradient.
  public struct Element: Equatable, Sendable {
    /// Its index along each axis.
    public let index: [Int]
    /// What the function said.
    public let claimed: Double
    /// What numerical differentiation says.
    public let numerical: Double
    /// How far the numerical one may be off.
    public let numericalError: Double
    /// What keeps `numericalError` from being smaller.
    public let limit: DerivativeEstimate.Limit
    /// Whether they agree.
    public let verdict: Verdict

    /// The distance between the two; infinite if one of them is not a number.
    public var difference: Double {
      let difference = (claimed - numerical).magnitude
      return difference.isNaN ? .infinity : difference
    }
  }

  /// How it ended.
  public let outcome: Outcome

  /// The elements of the gradient in C order; empty if the gradient is missing or has the wrong shape.
  public let elements: [Element]

  /// The element with the largest difference, among the wrong ones if there are any.
  public let worst: Element?

  /// What is likely to be wrong; `nil` if the check passed or nothing fits.
  public let likelyCause: GradientCause?

  init(comparison: GradientComparison, conduct: GradientConduct) {
    elements = comparison.elements
    let cause = GradientCause.likely(for: comparison, elements: elements, conduct: conduct)
    if !comparison.hasRightShape || elements.contains(where: { $0.verdict == .wrong })
      || cause?.isAlwaysWrong == true
    {
      outcome = .failed
    } else {
      outcome = elements.contains { $0.verdict == .uncertain } ? .inconclusive : .passed
    }
    likelyCause = outcome == .passed ? nil : cause
    let preferred: Verdict = outcome == .inconclusive ? .uncertain : .wrong
    let candidates = elements.filter { $0.verdict == preferred }
    worst = (candidates.isEmpty ? elements : candidates).max { $0.difference < $1.difference }
  }
}
