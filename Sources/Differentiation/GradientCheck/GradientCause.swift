/// What a wrong gradient is likely to come from.
public enum GradientCause: Equatable, Sendable {
  // MARK: What the function does when it is called

  /// The array that was handed over had other elements afterwards.
  case changesArray
  /// Two calls with equal arrays gave different values.
  case changingValue(first: Double, second: Double)
  /// The second call's gradient was larger, by what the first one's was.
  case accumulates
  /// Two calls with equal arrays gave different gradients.
  case changingGradient
  /// The value is not a finite number.
  case valueNotFinite(Double)
  /// The value does not depend on the array that is handed over.
  case ignoresArray

  // MARK: The gradient as a whole

  /// There is no gradient.
  case noGradient
  /// The gradient has the shape of a transposed array.
  case transposed
  /// The gradient has the array's shape before broadcasting was undone.
  case notUnbroadcast
  /// The gradient has a wrong shape.
  case wrongShape(claimed: [Int], expected: [Int])
  /// Elements of the gradient are not finite numbers.
  case notFinite(count: Int)
  /// All elements are 0 and should not be.
  case allZero
  /// The sign is wrong.
  case wrongSign
  /// All elements are off by one factor.
  case scaled(by: Double)
  /// All elements are off by a factor that is the number of elements, or one over it.
  case scaledBySize(by: Double)
  /// All elements are off by one number.
  case shifted(by: Double)
  /// The right elements, in another order.
  case reordered

  // MARK: Some of its elements

  /// Only the elements where `x` is negative are wrong.
  case wrongWhereNegative
  /// Only the elements where `x` is positive are wrong.
  case wrongWherePositive
  /// Some elements are 0 and should not be.
  case someZero(count: Int)
  /// Only the first row is right.
  case onlyFirstRowRight

  // MARK: No mistake: why elements cannot be judged

  /// The function has a kink or a jump near `x`, so that there is no gradient to compare with.
  case kink
  /// There is a kink, and two elements of `x` are so close to each other that it is a tie between them.
  case tie(Double, Double)
  /// The value is so large that its changes are lost in rounding.
  case lostInRounding
  /// The function looks different from near and from far.
  case noise
  /// There is no finite value on one side of `x`.
  case domainBorder
  /// The values near `x` are too large for a `Double`.
  case overflow
  /// The function changes too fast to be followed.
  case tooFast

  /// Whether something is wrong even if all elements agree.
  var isAlwaysWrong: Bool {
    switch self {
    case .changesArray, .changingValue, .accumulates, .changingGradient, .valueNotFinite: true
    default: false
    }
  }
}
