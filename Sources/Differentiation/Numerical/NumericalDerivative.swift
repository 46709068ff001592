/// The derivative of a function of one variable, by central differences and Ridders' extrapolation.
///
/// Central differences (f(x + h) − f(x − h)) / 2h are taken for a falling sequence of steps h and extrapolated to
/// h = 0. The first step is a tenth of the size of `x` (of 1 if `x` is smaller); the steps end as soon as
/// rounding errors alone would make a smaller one no better. Steps at which the function has no finite value are
/// left out, so that `x` may lie next to the border of the domain.
///
/// On smooth functions whose value and slopes are of size 1 the relative error is below 1e-9 (1e-12 is usual).
/// A kink is noticed: ``DerivativeEstimate/error`` then says so.
///
/// C. J. F. Ridders, Accurate computation of F′(x) and F′(x)·F″(x), Advances in Engineering Software 4 (1982),
/// 75–76, doi:10.1016/S0141-1195(82)80057-0.
///
/// - Complexity: About 11 calls of `function` if it is smooth, at most 161.
public func numericalDerivative(
  of function: (Double) throws -> Double, at x: Double
) rethrows -> DerivativeEstimate {
  let estimate = try extrapolatedDerivative(of: function, at: x, valueAtX: function(x))
  return DerivativeEstimate(
    value: estimate.value, error: estimate.error, evaluations: estimate.evaluations + 1)
}

/// The derivative of a function whose value at `x` is known already; `evaluations` does not count that one.
func extrapolatedDerivative(
  of function: (Double) throws -> Double, at x: Double, valueAtX: Double
) rethrows -> DerivativeEstimate {
  var tableau = RiddersTableau(x: x, valueAtX: valueAtX)
  var evaluations = 0
  var step = 0.1 * max(1, x.magnitude)

  for _ in 0..<RiddersTableau.maximumRows where valueAtX.isFinite {
    // With smaller steps, x − h and x + h would be rounded to noticeably different distances from x.
    if step < x.magnitude * 0x1p-30 { break }
    let (lower, upper) = (x - step, x + step)
    if lower.isFinite && upper.isFinite {
      evaluations += 2
      try tableau.addRow(halfWidth: (upper - lower) / 2, lower: function(lower), upper: function(upper))
    }
    if tableau.isExhausted { break }
    step /= RiddersTableau.ratio
  }
  return DerivativeEstimate(value: tableau.best, error: tableau.error, evaluations: evaluations)
}
