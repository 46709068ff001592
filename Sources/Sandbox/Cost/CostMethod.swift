internal import Differentiation
internal import NDArrays

/// The four methods, as they find the gradient of ``ProductExample``.
enum CostMethod: String, CaseIterable {
  case symbolic
  case numerical
  case forward = "forward mode"
  case reverse = "reverse mode"

  /// A gradient and what it took.
  struct Result {
    let gradient: [Double]
    /// How often y, or as many operations as y has, had to be computed.
    let evaluations: Int
  }

  /// The largest number of variables that is tried; the others are measured up to the end.
  ///
  /// Symbolic differentiation has to handle n formulas of n operations each, over and over again, and is stopped
  /// early: with n = 1000 alone it would take longer than everything else together.
  var largestCount: Int {
    self == .symbolic ? 100 : 1000
  }

  /// The gradient at `x`.
  func gradient(at x: [Double]) -> Result {
    var calls = 0
    switch self {
    case .symbolic:
      let variables = x.indices.map { Formula.x($0 + 1) }
      let names = variables.flatMap(\.variables)
      let formula = ProductExample.y(variables)
      let partials = formula.gradient(withRespectTo: names)
      let values = Dictionary(uniqueKeysWithValues: zip(names, x))
      let operations = partials.reduce(0) { $0 + $1.operationCount }
      return Result(
        gradient: partials.map { $0.value(at: values) },
        evaluations: Int((Double(operations) / Double(formula.operationCount)).rounded(.up)))
    case .numerical:
      let gradient = FiniteDifference.central.gradient(
        of: {
          calls += 1
          return ProductExample.y($0.elements)
        }, at: NDArray(x), step: 1e-5)
      return Result(gradient: gradient.elements, evaluations: calls)
    case .forward:
      let gradient = forwardGradient(
        of: {
          calls += 1
          return ProductExample.y($0)
        }, at: x)
      return Result(gradient: gradient, evaluations: calls)
    case .reverse:
      // One forward and one backward pass, whatever n is.
      return Result(gradient: ProductExample.reverseGradient(at: x), evaluations: 2)
    }
  }
}
