import Differentiation
import Testing

struct FormulaDerivativeTests {
  private static let x = Formula.variable("x")
  private static let y = Formula.variable("y")

  /// A formula, its derivative by x as the rules give it, and simplified.
  static let table: [(Formula, rules: String, simplified: String)] = [
    (3, "0", "0"), (x, "1", "1"), (y, "0", "0"), (-x, "−1", "−1"),
    (x + y, "1 + 0", "1"), (x - y, "1 − 0", "1"), (x * y, "1·y + x·0", "y"),
    (x / y, "1/y", "1/y"), (y / x, "(0·x − y·1)/x²", "−y/x²"),
    (x / 100_000_000, "1/100000000", "1/100000000"), (x / 3, "1/3", "1/3"),
    (2 * x / 7, "(0·x + 2·1)/7", "2/7"),
    (x / -4, "1/(−4)", "−1/4"), (x / 1000 / 1_000_000, "1/1000/1000000", "1/1000000000"),
    (pow(x, 2) / 300_000_000, "2·x^(2 − 1)·1/300000000", "x/150000000"), (x / exp(y), "1/exp(y)", "1/exp(y)"),
    (pow(x, 3), "3·x^(3 − 1)·1", "3·x²"), (pow(x, -1), "−1·x^(−1 − 1)·1", "−1/x²"),
    (pow(x, 0.5), "0.5·x^(0.5 − 1)·1", "0.5/x^0.5"),
    (pow(2, x), "2^x·ln(2)·1", "2^x·ln(2)"),
    (pow(x, x), "x^x·(1·ln(x) + x·1/x)", "x^x·(ln(x) + 1)"),
    (ln(x), "1/x·1", "1/x"), (exp(x), "exp(x)·1", "exp(x)"),
    (sin(x), "cos(x)·1", "cos(x)"), (cos(x), "(−sin(x))·1", "−sin(x)"),
    (sqrt(x), "1/(2·sqrt(x))·1", "1/(2·sqrt(x))"),
    (tanh(x), "(1 − tanh(x)²)·1", "1 − tanh(x)²"),
    (sin(x * y), "cos(x·y)·(1·y + x·0)", "cos(x·y)·y"),
    (
      ln(x) + x * y - sin(y), "1/x·1 + (1·y + x·0) − cos(y)·0", "1/x + y"
    ),
  ]

  @Test(arguments: table.indices)
  func rules(index: Int) {
    let derivative = Self.table[index].0.derivative(withRespectTo: "x")
    #expect(derivative.description == Self.table[index].rules)
    #expect(derivative.simplified().description == Self.table[index].simplified)
  }

  @Test func gradients() {
    let gradient = (Self.x * Self.x * Self.y).gradient(withRespectTo: ["x", "y", "z"])
    #expect(gradient.map(\.description) == ["2·x·y", "x²", "0"])
  }

  /// Symbolic, forward and numerical differentiation know nothing of each other, and agree.
  @Test(arguments: 0..<300)
  func agreesWithTheOtherMethods(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let formula = Formula.random(depth: 4, using: &generator)
    let values = ["x": 0.7, "y": 1.3, "z": 2.1]
    let derivative = formula.derivative(withRespectTo: "x")
    let symbolic: Double = derivative.value(at: values)
    var duals = values.mapValues { DualNumber($0) }
    duals["x"]?.derivative = 1
    let forward = formula.value(at: duals).derivative
    try #require(symbolic.isFinite)
    let value: Double = formula.value(at: values)
    let scale = max(1, symbolic.magnitude, value.magnitude)
    #expect((forward - symbolic).magnitude <= 1e-12 * scale)
    let numerical = numericalDerivative(
      of: { x in formula.value(at: values.merging(["x": x]) { $1 }) }, at: 0.7)
    #expect((numerical.value - symbolic).magnitude <= 1e-9 * scale)
    #expect((numerical.value - symbolic).magnitude <= 2 * numerical.error)
    #expect(numerical.error <= 1e-9 * scale)
  }
}
