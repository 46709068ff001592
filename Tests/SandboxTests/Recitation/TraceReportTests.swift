import Testing

@testable import sandbox

struct TraceReportTests {
  @Test func forward() {
    #expect(
      TraceReport.forward(RecordedTrace()) == """
          step                value
          ────────────────  ───────
          v₁ = x₁                 2
          v₂ = x₂                 5
          v₃ = ln(v₁)        0.6931
          v₄ = v₁ · v₂           10
          v₅ = sin(v₂)      −0.9589
          v₆ = v₃ + v₄      10.6931
          v₇ = v₆ − v₅ = y  11.6521
        """)
  }

  @Test func backward() {
    #expect(
      TraceReport.backward(RecordedTrace()) == """
          step          passes back        adjoints so far
          ────────────  ─────────────────  ───────────────────
          v₇ = v₆ − v₅  1 to v₆, −1 to v₅  v̄₆ = 1, v̄₅ = −1
          v₆ = v₃ + v₄  1 to v₃, 1 to v₄   v̄₃ = 1, v̄₄ = 1
          v₅ = sin(v₂)  −0.2837 to v₂      v̄₂ = −0.2837
          v₄ = v₁ · v₂  5 to v₁, 2 to v₂   v̄₁ = 5, v̄₂ = 1.7163
          v₃ = ln(v₁)   0.5 to v₁          v̄₁ = 5.5
        """)
  }

  @Test func theGradientStandsAtTheEnd() {
    #expect(TraceReport.text.hasSuffix("∂y/∂x₁ = v̄₁ = 5.5, ∂y/∂x₂ = v̄₂ = 1.7163378145367738"))
  }
}
