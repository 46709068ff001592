import Differentiation
import Testing

struct FormulaDescriptionTests {
  private static let a = Formula.variable("a")
  private static let b = Formula.variable("b")
  private static let c = Formula.variable("c")

  static let table: [(Formula, String)] = [
    (2, "2"), (-2, "−2"), (0.5, "0.5"), (1e-7, "1e−07"), (1e21, "1e+21"), (1_000_000, "1000000"),
    (a + b + c, "a + b + c"), (a + (b + c), "a + (b + c)"),
    (a - b - c, "a − b − c"), (a - (b - c), "a − (b − c)"), (a - (b + c), "a − (b + c)"),
    (a * b + c, "a·b + c"), ((a + b) * c, "(a + b)·c"), (a * (b + c), "a·(b + c)"),
    (a * b * c, "a·b·c"), (a * (b * c), "a·(b·c)"),
    (a / b / c, "a/b/c"), (a / (b / c), "a/(b/c)"), (a / (b * c), "a/(b·c)"), (a * b / c, "a·b/c"),
    (-a, "−a"), (-a + b, "−a + b"), (a + -b, "a + (−b)"), (a - -b, "a − (−b)"), (-(-a), "−(−a)"),
    (-(a * b), "−a·b"), ((-a) * b, "(−a)·b"), (a * -b, "a·(−b)"), (-(a + b), "−(a + b)"),
    (-2 * a, "−2·a"), (a * -2, "a·(−2)"), (a + -2, "a + (−2)"), (a + (-2 * b), "a + (−2·b)"),
    (pow(a, 2), "a²"), (pow(a, -12), "a⁻¹²"), (pow(a, 0.5), "a^0.5"), (pow(a, -0.5), "a^(−0.5)"),
    (pow(a, b), "a^b"), (pow(a, b + 1), "a^(b + 1)"), (pow(a + b, 2), "(a + b)²"),
    (pow(pow(a, 2), 3), "(a²)³"), (pow(a, pow(b, c)), "a^(b^c)"), (pow(-2, 2), "(−2)²"),
    (-pow(a, 2), "−a²"), (pow(-a, 2), "(−a)²"), (pow(a * b, 2), "(a·b)²"), (a * pow(b, 2), "a·b²"),
    (sin(a + b), "sin(a + b)"), (pow(sin(a), 2), "sin(a)²"), (1 / sqrt(a), "1/sqrt(a)"),
    (1 / Formula.x(1) + .x(2), "1/x₁ + x₂"),
  ]

  @Test(arguments: table.indices)
  func reads(index: Int) {
    #expect(Self.table[index].0.description == Self.table[index].1)
  }
}
