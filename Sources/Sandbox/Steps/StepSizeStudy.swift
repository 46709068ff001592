internal import Differentiation

/// How far off ∂y/∂x₁ is by numerical differentiation with different steps.
struct StepSizeStudy {
  /// The errors for one step.
  struct Row {
    /// The step is 10 to this power.
    let exponent: Int
    let step: Double
    /// The absolute error of each kind of difference, in the order of `FiniteDifference.allCases`.
    let errors: [Double]
  }

  let rows: [Row]

  /// The step that ought to be best for each kind of difference.
  let predictedSteps: [Double]

  /// The study of the recitation's example, for h = 10⁻¹ … 10⁻¹⁵.
  static let recitation = StepSizeStudy(exponents: -15 ... -1)

  /// Measures with powers of ten as steps, from the largest to the smallest.
  init(exponents: ClosedRange<Int>) {
    let (x1, x2) = (Recitation.x[0], Recitation.x[1])
    rows = exponents.reversed().map { exponent in
      let step = Double.raise(10, to: Double(exponent))
      let errors = FiniteDifference.allCases.map { kind in
        (kind.derivative(of: { Recitation.y([$0, x2]) }, at: x1, step: step) - Recitation.gradient[0])
          .magnitude
      }
      return Row(exponent: exponent, step: step, errors: errors)
    }
    // y″ = −1/x₁², y‴ = 2/x₁³; a value of y is rounded by u·|y| at most.
    let rounding = Double.ulpOfOne / 2 * Recitation.y([x1, x2]).magnitude
    let (second, third) = (1 / (x1 * x1), 2 / (x1 * x1 * x1))
    predictedSteps = FiniteDifference.allCases.map { kind in
      switch kind {
      case .forward: 2 * (rounding / second).squareRoot()
      case .central: Double.raise(3 * rounding / third, to: 1.0 / 3)
      }
    }
  }

  /// The step with the smallest error for each kind of difference.
  var bestSteps: [Double] {
    FiniteDifference.allCases.indices.map { kind in
      rows.min { $0.errors[kind] < $1.errors[kind] }?.step ?? .nan
    }
  }
}
