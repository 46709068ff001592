import Differentiation
import Testing

struct DualNumberTests {
  @Test func constantsDoNotChange() {
    #expect(DualNumber(3) == DualNumber(3, derivative: 0))
    #expect((2.5 as DualNumber) == DualNumber(2.5, derivative: 0))
    #expect((-4 as DualNumber) == DualNumber(-4, derivative: 0))
  }

  @Test func descriptions() {
    #expect(DualNumber(9, derivative: 6).description == "9.0 + 6.0ε")
    #expect(DualNumber(-1, derivative: -0.5).description == "-1.0 - 0.5ε")
  }
}
