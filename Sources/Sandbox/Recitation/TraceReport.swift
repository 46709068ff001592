/// The forward and the backward trace as tables.
enum TraceReport {
  static var text: String {
    let trace = RecordedTrace()
    return """
      y = ln(x₁) + x₁x₂ − sin(x₂) at (2, 5), recorded with MyTorch

      Forward: every step uses values that are there already.

      \(forward(trace))

      Backward: v̄ᵢ = ∂y/∂vᵢ. It begins with v̄₇ = ∂y/∂y = 1; what arrives at a value is added up.

      \(backward(trace))

      ∂y/∂x₁ = v̄₁ = \(NumberText.full(trace.adjoints[0])), ∂y/∂x₂ = v̄₂ = \(NumberText.full(trace.adjoints[1]))
      """
  }

  /// The values from the first to the last.
  static func forward(_ trace: RecordedTrace) -> String {
    var table = TextTable("step", "value", leftAligned: [0])
    let formulas = ["x₁", "x₂"] + Recitation.steps.map(\.formula)
    for (number, (formula, value)) in zip(formulas, trace.values).enumerated() {
      let end = number == formulas.count - 1 ? " = y" : ""
      table.rows.append(["\(Recitation.name(number)) = \(formula)\(end)", NumberText.short(value)])
    }
    return table.text
  }

  /// What each step passes back, from the last to the first.
  static func backward(_ trace: RecordedTrace) -> String {
    var table = TextTable("step", "passes back", "adjoints so far", leftAligned: [0, 1, 2])
    var adjoints: [Int: Double] = [:]
    for contribution in trace.contributions {
      let step = Recitation.steps[contribution.step]
      for (input, gradient) in zip(step.inputs, contribution.gradients) {
        adjoints[input, default: 0] += gradient
      }
      let passed = zip(step.inputs, contribution.gradients).map { input, gradient in
        "\(NumberText.short(gradient)) to \(Recitation.name(input))"
      }
      let soFar = step.inputs.map { input in
        "\(Recitation.adjointName(input)) = \(NumberText.short(adjoints[input] ?? 0))"
      }
      let output = contribution.step + Recitation.x.count
      table.rows.append([
        "\(Recitation.name(output)) = \(step.formula)", passed.joined(separator: ", "),
        soFar.joined(separator: ", "),
      ])
    }
    return table.text
  }
}
