/// The derivative of a function of one variable, by central differences and Ridders' extrapolation.
///
/// Central differences (f(x + h) − f(x − h)) / 2h are taken for a falling sequence of steps h and extrapolated to
/// h = 0. The first step is a tenth of the size of `x` (of 1 if `x` is smaller). What they give has to stand up to
/// far smaller steps; if it does not, or if the function has no finite value so far from `x`, the search goes on
/// with smaller ones, down to the last bits of `x`.
///
/// On smooth functions whose value and slopes are of size 1 the relative error is below 1e-9 (1e-12 is usual).
/// A kink, noise, or the border of a domain is noticed: ``DerivativeEstimate/error`` then says so, and
/// ``DerivativeEstimate/limit`` what it is.
///
/// C. J. F. Ridders, Accurate computation of F′(x) and F′(x)·F″(x), Advances in Engineering Software 4 (1982),
/// 75–76, doi:10.1016/S0141-1195(82)80057-0.
///
/// - Complexity: About 20 calls of `function` if it is smooth; some hundred if it is not, at most 600.
public func numericalDerivative(
  of function: (Double) throws -> Double, at x: Double
) rethrows -> DerivativeEstimate {
  let estimate = try extrapolatedDerivative(of: function, at: x, valueAtX: function(x))
  return DerivativeEstimate(
    value: estimate.value, error: estimate.error, limit: estimate.limit, evaluations: estimate.evaluations + 1
  )
}

/// The derivative of a function whose value at `x` is known already; `evaluations` does not count that one.
func extrapolatedDerivative(
  of function: (Double) throws -> Double, at x: Double, valueAtX: Double
) rethrows -> DerivativeEstimate {
  var search = DerivativeSearch(x: x, valueAtX: valueAtX)
  try search.run(function)
  return search.estimate
}
