internal import Differentiation

extension StepSizeStudy {
  /// The table, and why it looks as it does.
  var text: String {
    var table = TextTable("h", "one-sided", "two-sided")
    for row in rows {
      let marks = zip(row.errors, bestSteps).map { error, best in
        NumberText.power(error) + (row.step == best ? " ◀" : "  ")
      }
      table.rows.append(["10" + NumberText.superscript(row.exponent)] + marks)
    }
    let predicted = predictedSteps.map(NumberText.power)
    return """
      The error of ∂y/∂x₁ = 5.5 by numerical differentiation, against the step h

      \(table.text)

      With a large h the curve bends between the points: an error of |y″|·h/2 one-sided, |y‴|·h²/6 two-sided.
      With a small h two almost equal numbers are subtracted: every y is rounded by up to u·|y| (u = 1.1·10⁻¹⁶),
      and the difference is divided by h, an error of about 2u·|y|/h or u·|y|/h. The sum of both is least at
      h = 2√(u|y|/|y″|) = \(predicted[0]) one-sided and at h = ∛(3u|y|/|y‴|) = \(predicted[1]) two-sided.
      The best powers of ten (◀) are next to these, give or take luck with the rounding.
      """
  }

  /// Both errors over h.
  var chart: LogLogChart {
    let names = ["(y(x₁ + h) − y(x₁)) / h", "(y(x₁ + h) − y(x₁ − h)) / 2h"]
    return LogLogChart(
      title: "Error of numerical differentiation", xLabel: "h", yLabel: "absolute error",
      series: names.enumerated().map { kind, name in
        LogLogChart.Series(name: name, points: rows.map { ($0.step, $0.errors[kind]) })
      })
  }
}
