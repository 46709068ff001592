import Testing

@testable import Staff

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("a * b + c", "z + y * x"),
    ("a - (b - c)", "a - b + c"),
    ("-(a * b) / c", "a * -b / c"),
    ("a / (b * c)", "a / b / c"),
    ("a / (b / c)", "a * c / b"),
    ("f(x: a, 2)", "f(b, 2.0)"),
    ("a.f(b)", "f(a, b)"),
    ("layer.dW * 2", "2 * g"),
    ("a\n  * b\n  + c", "a * b + c"),
    ("x * y * (y - 1)", "b * (b - 1) * a"),
  ])
  func spellingsOfOneFormulaHaveOneForm(first: String, second: String) {
    #expect(FormulaDetector.form(of: first) == FormulaDetector.form(of: second))
  }

  @Test(arguments: [
    ("a * b", "a + b"), ("a - b", "b - a + 1"), ("a * a", "a * b"), ("a / b", "a * b"),
    ("f(a, b)", "f(a, a)"),
    ("a.T", "a"), ("a > 0", "a >= 0"), ("[a, b]", "[a, a]"), ("-a * b", "a * b"),
  ])
  func differentFormulasHaveDifferentForms(first: String, second: String) {
    #expect(FormulaDetector.form(of: first) != FormulaDetector.form(of: second))
  }

  @Test(arguments: [
    ("a", 0), ("a * b", 1), ("-a * b", 2), ("1 / b", 1), ("matmul(a.T, g)", 2), ("[a, b * c]", 2),
  ])
  func theWeightCountsOperations(text: String, weight: Int) {
    #expect(ExpressionReader.expressions(in: text).first?.expression.weight == weight)
  }

  @Test func namesBoundByLetAreReplacedWithinTheirBraces() {
    let source = "{ let s = b * b\n use(a / s) }\nuse(a / s)"
    let found = ExpressionReader.expressions(in: source).map { "\($0.line) \($0.expression.form)" }
    #expect(found.contains("2 use((v0 / v1 / v1))"))
    #expect(!found.contains("3 use((v0 / v1 / v1))"))
    #expect(found.contains("3 use((v0 / v1))"))
  }
}
