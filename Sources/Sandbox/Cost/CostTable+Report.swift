extension CostTable {
  /// The table, and what it says.
  var text: String {
    var table = TextTable(
      "n", "symbolic", "", "numerical", "", "forward mode", "", "reverse mode", "", leftAligned: [])
    for count in counts {
      let cells = CostMethod.allCases.flatMap { method -> [String] in
        guard let entry = entries[method]?[count] else { return ["–", "–"] }
        return ["\(entry.evaluations)", NumberText.time(entry.seconds)]
      }
      table.rows.append(["\(count)"] + cells)
    }
    let growths = CostMethod.allCases.compactMap { method in
      growth(of: method).map { "\(method.rawValue) n^\(NumberText.short(($0 * 10).rounded() / 10))" }
    }
    return """
      The cost of one gradient of y = ln(x₁) + x₁x₂⋯xₙ − sin(xₙ): evaluations of y, and time

      \(table.text)

      Evaluating y itself takes n + 2 operations. Numerical differentiation (two-sided) needs 2n evaluations, forward
      mode n, reverse mode one forward and one backward pass, however large n is. For symbolic differentiation the
      number is how many evaluations of y have as many operations as the n derived formulas; its time includes
      deriving them. These formulas have about n operations each, so that its cost grows with n² at the least,
      and it is stopped after n = \(CostMethod.symbolic.largestCount).

      At the end the time grows about as: \(growths.joined(separator: ", ")).
      The others begin faster: MyTorch makes an array and a record for each single number, a price that is paid
      once per operation. In a real network one operation stands for thousands of numbers. Where the lines cross
      depends on the machine and on the compiler (-c release); how steep they are does not.
      """
  }

  /// The times over n.
  var chart: LogLogChart {
    LogLogChart(
      title: "Time for one gradient", xLabel: "number of variables n", yLabel: "seconds",
      series: CostMethod.allCases.map { method in
        let points = (entries[method] ?? [:]).sorted { $0.key < $1.key }.map {
          (Double($0.key), $0.value.seconds)
        }
        return LogLogChart.Series(name: method.rawValue, points: points)
      })
  }
}
