import Differentiation
import Testing

struct FormulaTests {
  let x = Formula.variable("x")
  let y = Formula.variable("y")

  @Test func subscripts() {
    #expect(Formula.x(1) == .variable("x₁"))
    #expect(Formula.x(1027) == .variable("x₁₀₂₇"))
  }

  @Test func literals() {
    #expect((2 as Formula) == .constant(2))
    #expect((0.5 as Formula) == .constant(0.5))
  }

  @Test func holdsWhatWasWritten() {
    #expect(x + 0 == .sum(x, 0))
    #expect(-(x - y) == .negative(.difference(x, y)))
    #expect(pow(x / y, 2) == .power(.quotient(x, y), 2))
  }

  @Test func operationCounts() {
    #expect(x.operationCount == 0)
    #expect((x + 0).operationCount == 1)
    #expect((sin(x * y) - pow(x, 2)).operationCount == 4)
  }

  @Test func variablesInOrder() {
    #expect((sin(y) + x * y - 3).variables == ["y", "x"])
    #expect((1 as Formula).variables.isEmpty)
  }
}
