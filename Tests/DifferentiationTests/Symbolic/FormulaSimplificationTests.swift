import Differentiation
import Testing

struct FormulaSimplificationTests {
  private static let x = Formula.variable("x")
  private static let y = Formula.variable("y")
  private static let z = Formula.variable("z")

  static let table: [(Formula, String)] = [
    // Nothing and one
    (x + 0, "x"), (0 + x, "x"), (x - 0, "x"), (0 - x, "−x"), (x * 1, "x"), (1 * x, "x"), (x * 0, "0"),
    (0 * ln(x), "0"), (x / 1, "x"), (0 / x, "0"), (pow(x, 1), "x"), (pow(x, 0), "1"), (pow(1, x), "1"),
    // Numbers
    (2 + 3 * 4, "14"), (2 - 5, "−3"), (Formula(6) / 4, "3/2"), (Formula(1) / 3 + Formula(1) / 6, "1/2"),
    (pow(2, 10), "1024"), (pow(2, -3), "1/8"), (pow(2, 0.5), "2^0.5"), (pow(10, 400), "10⁴⁰⁰"),
    (x / 0.5, "2·x"), (0.1 * x + 0.2 * x, "0.30000000000000004·x"),
    // Like terms
    (x + x, "2·x"), (x - x, "0"), (2 * x + 3 * x, "5·x"), (x * y + y * x, "2·x·y"), (x * y - y * x, "0"),
    (x / 3 + x / 3, "2·x/3"), (x + y - x, "y"), (1 + x + 1, "2 + x"), (x + y + x + y, "2·x + 2·y"),
    (sin(x) + sin(0 + x), "2·sin(x)"), ((x + y) + (y + x), "2·x + 2·y"),
    // Like factors
    (x * x, "x²"), (x * pow(x, 2) / x, "x²"), (x / x, "1"), (x / x * x, "x"), (x / pow(x, 3), "1/x²"),
    (pow(pow(x, 2), 3), "x⁶"),
    (2 * x * 3 * y, "6·x·y"), (2 * x / 4, "x/2"), (x / (2 * y) * 6, "3·x/y"), (x / (y / z), "x·z/y"),
    (pow(x * y, 2), "x²·y²"), (pow(2 * x, 3), "8·x³"), (pow(x / y, -1), "y/x"), (exp(x) / exp(x), "1"),
    // (x²)^½ is |x|, not x
    (pow(pow(x, 2), 0.5), "(x²)^0.5"), (pow(pow(x, 0.5), 2), "x"), (pow(x, y) * x, "x^y·x"),
    // Signs
    (-(-x), "x"), (x - -y, "x + y"), (x + -y, "x − y"), (-x + y, "y − x"), (-x - y, "−x − y"),
    (-x * -y, "x·y"), (-x * y, "−x·y"), (x * -2, "−2·x"), (x / -y, "−x/y"), (pow(-x, 2), "x²"),
    (pow(-x, 3), "−x³"), (x - (y - z), "x − y + z"), (x + (-2 * y), "x − 2·y"), (-(x - y), "y − x"),
    // Functions
    (ln(exp(x * 1)), "x"), (exp(ln(x)), "x"), (ln(1), "0"), (exp(x - x), "1"), (sin(0 * x), "0"),
    (cos(0), "1"),
    (sqrt(0), "0"), (sqrt(x / x), "1"), (tanh(0), "0"), (ln(2), "ln(2)"), (ln(ln(x + 0)), "ln(ln(x))"),
    // Not multiplied out, and a division by 0 is left for the evaluation to show
    (2 * (x + y), "2·(x + y)"), (x / 0, "x/0"), (Formula(0) / 0, "0/0"), ((x - x) / (y - y), "0/0"),
    (x + y / 0 + x, "2·x + y/0"),
  ]

  @Test(arguments: table.indices)
  func simplifies(index: Int) {
    let (formula, expected) = Self.table[index]
    #expect(formula.simplified().description == expected)
  }

  @Test(arguments: table.indices)
  func twiceIsOnce(index: Int) {
    let once = Self.table[index].0.simplified()
    #expect(once.simplified() == once)
  }

  @Test(arguments: 0..<300)
  func keepsTheValue(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let formula = Formula.random(depth: 5, using: &generator)
    let simplified = formula.simplified()
    let values = ["x": 0.7, "y": 1.3, "z": 2.1]
    let expected: Double = formula.value(at: values)
    try #require(expected.isFinite)
    #expect((simplified.value(at: values) - expected).magnitude <= 1e-11 * max(1, expected.magnitude))
    #expect(simplified.simplified() == simplified)
  }

  @Test func derivativesShrink() {
    var counts = (rules: 0, simplified: 0)
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let derivative = Formula.random(depth: 4, using: &generator).derivative(withRespectTo: "x")
      counts.rules += derivative.operationCount
      counts.simplified += derivative.simplified().operationCount
    }
    #expect(counts.simplified * 2 < counts.rules)
  }

  /// A sum of a thousand terms, as the cost of many inputs is measured with.
  @Test func longSums() {
    let sum = (1...1000).reduce(0 as Formula) { $0 + pow(Formula.x($1), 2) }
    #expect(sum.derivative(withRespectTo: "x₅₀₀").simplified().description == "2·x₅₀₀")
  }

  /// A product of many factors, whose derivative is as deep as it is long.
  @Test func longProducts() {
    let product = (1...200).reduce(1 as Formula) { $0 * Formula.x($1) }
    let derivative = product.derivative(withRespectTo: "x₇").simplified()
    #expect(derivative.operationCount == 198)
    #expect(derivative.variables.count == 199)
  }
}
