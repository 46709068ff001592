import Testing

@testable import sandbox

struct MethodComparisonTests {
  @Test func allMethodsAgreeToTheDigitsEachCanGive() {
    let limits = [
      "symbolic": 4e-16, "numerical, h = 10⁻⁵": 1e-9, "numerical, extrapolated": 1e-12, "forward mode": 4e-16,
      "reverse mode (MyTorch)": 4e-16,
    ]
    let answers = MethodComparison.answers
    #expect(Set(answers.map(\.method)) == Set(limits.keys))
    for answer in answers {
      #expect(answer.gradient.count == 2)
      #expect(answer.error <= limits[answer.method] ?? 0, "\(answer.method)")
    }
  }

  @Test func numericalDifferentiationIsNotExact() throws {
    let numerical = try #require(MethodComparison.answers.first { $0.method.hasPrefix("numerical, h") })
    #expect(numerical.error > 1e-13)
  }

  @Test func formulasAreShown() {
    #expect(MethodComparison.text.contains("∂y/∂x₁ = 1/x₁ + x₂   ∂y/∂x₂ = x₁ − cos(x₂)"))
  }
}
