import Differentiation
import Testing

struct FormulaEvaluationTests {
  private static let x = Formula.variable("x")
  private static let y = Formula.variable("y")

  /// At x = 6, y = 2.
  static let table: [(Formula, Double)] = [
    (7, 7), (x, 6), (-x, -6), (x + y, 8), (x - y, 4), (x * y, 12), (x / y, 3), (pow(x, y), 36),
    (ln(y), 0.69314718055994530942), (exp(y), 7.3890560989306502272),
    (sin(y), 0.90929742682568169540), (cos(y), -0.41614683654714238700),
    (sqrt(y), 1.4142135623730950488), (tanh(y), 0.96402758007581688395),
    ((x - y) / (x + y) * -2, -1),
  ]

  @Test(arguments: table.indices)
  func numbers(index: Int) {
    let (formula, expected) = Self.table[index]
    #expect(isClose(formula.value(at: ["x": 6, "y": 2]), expected, relativeTolerance: 4e-16))
  }

  @Test func dualNumbers() {
    let values = ["x": DualNumber(6, derivative: 1), "y": 2]
    #expect((Self.x * Self.x / Self.y).value(at: values) == DualNumber(18, derivative: 6))
  }

  @Test func substitution() {
    let formula = pow(Self.x, 2).value(at: ["x": Self.y + 1])
    #expect(formula.description == "(y + 1)²")
  }

  @Test func missingValuesStop() async {
    await #expect(processExitsWith: .failure) {
      _ = (Formula.x(1) + .x(3)).value(at: ["x₁": 1.0, "x₂": 2.0])
    }
  }
}
