internal import Differentiation
internal import NDArrays

/// The example's gradient by all four methods.
enum MethodComparison {
  /// One method's answer.
  struct Answer {
    let method: String
    let gradient: [Double]
    /// What it took.
    let work: String

    /// The largest relative error of its elements.
    var error: Double {
      zip(gradient, Recitation.gradient).map { ($0 - $1).magnitude / $1.magnitude }.max() ?? 0
    }
  }

  /// The derived formulas, ∂y/∂x₁ and ∂y/∂x₂.
  static var formulas: [Formula] {
    Recitation.y([Formula.x(1), .x(2)]).gradient(withRespectTo: ["x₁", "x₂"])
  }

  /// The answers, one for each method.
  static var answers: [Answer] {
    let values = ["x₁": Recitation.x[0], "x₂": Recitation.x[1]]
    let estimate = numericalGradientEstimate(of: { Recitation.y($0.elements) }, at: NDArray(Recitation.x))
    let central = FiniteDifference.central.gradient(
      of: { Recitation.y($0.elements) }, at: NDArray(Recitation.x), step: 1e-5)
    return [
      Answer(
        method: "symbolic", gradient: formulas.map { $0.value(at: values) },
        work: "2 formulas, evaluated once each"),
      Answer(
        method: "numerical, h = 10⁻⁵", gradient: central.elements, work: "4 evaluations of y"),
      Answer(
        method: "numerical, extrapolated", gradient: estimate.gradient.elements,
        work: "\(estimate.evaluations) evaluations of y"),
      Answer(
        method: "forward mode", gradient: forwardGradient(of: Recitation.y, at: Recitation.x),
        work: "2 passes, one for each variable"),
      Answer(
        method: "reverse mode (MyTorch)", gradient: Array(RecordedTrace().adjoints.prefix(2)),
        work: "1 pass forward, 1 pass backward"),
    ]
  }

  static var text: String {
    var table = TextTable("method", "∂y/∂x₁", "∂y/∂x₂", "error", "work", leftAligned: [0, 4])
    for answer in answers {
      table.rows.append(
        [answer.method] + answer.gradient.map(NumberText.full) + [
          NumberText.power(answer.error), answer.work,
        ])
    }
    let formulas = formulas.map(\.description)
    return """
      The gradient at (2, 5) by all methods

      Symbolic differentiation derives:  ∂y/∂x₁ = \(formulas[0])   ∂y/∂x₂ = \(formulas[1])

      \(table.text)

      The error is the larger of the two relative ones. The survey of Baydin et al. gives 5.5 and 1.716.
      """
  }
}
