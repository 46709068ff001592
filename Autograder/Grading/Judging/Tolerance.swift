/// How far a right answer may be from the expected value.
///
/// Two ways to compute the same thing differ in their last digits; 1e-6 of the value leaves room for any order of summation, and
/// none for a mistake. The absolute part is for values that should be zero.
public struct Tolerance: Equatable, Sendable {
  /// The part that does not depend on the expected value.
  public let absolute: Double

  /// The part that grows with the expected value.
  public let relative: Double

  /// The tolerance every exercise is judged with.
  public static let standard = Tolerance(absolute: 1e-9, relative: 1e-6)

  /// Whether `|actual − expected| ≤ absolute + relative · |expected|`; a value that is not finite only accepts its like.
  public func accepts(_ actual: Double, for expected: Double) -> Bool {
    if expected.isFinite {
      return (actual - expected).magnitude <= absolute + relative * expected.magnitude
    }
    return expected.isNaN ? actual.isNaN : actual == expected
  }
}
