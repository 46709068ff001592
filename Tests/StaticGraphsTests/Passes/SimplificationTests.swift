import NDArrays
import Testing

@testable import StaticGraphs

@Suite("Algebraic simplification and its neighbours")
struct SimplificationTests {
  /// What is left of a graph of one output.
  private func formula(_ build: (GraphBuilder, Tensor, Tensor) -> Tensor) -> String {
    let builder = GraphBuilder()
    let a = builder.input("a", [2, 3])
    let b = builder.input("b", [2, 3])
    builder.output("y", build(builder, a, b))
    let graph = builder.graph.compiled([
      .constantFolding, .simplification, .commonSubexpressions, .elementwiseFusion, .matmulFusion, .deadCode,
    ])
    return graph.nodes.filter { !$0.operation.isSource }.map { graph.formula($0) }.joined(separator: "; ")
  }

  @Test func neutralElements() {
    #expect(formula { _, a, _ in (a + 0) * 1 / 1 - 0 } == "")
    #expect(formula { _, a, _ in a * -1 } == "−%0")
    #expect(formula { _, a, _ in -(-a) } == "")
    #expect(formula { _, a, b in a + -b } == "%0 − %1")
    #expect(formula { _, a, b in a - -b } == "%0 + %1")
  }

  @Test("x · 0 stays: it is NaN for an infinite x")
  func zeroTimes() {
    #expect(formula { _, a, _ in a * 0 } == "%0 · %1")
  }

  @Test func transposesVanish() {
    #expect(formula { _, a, b in matmul(a, b.transposed()) } == "%0 @ %1ᵀ")
    #expect(formula { _, a, b in matmul(a, b.transposed()).transposed() } == "%1 @ %0ᵀ")
    #expect(formula { _, a, _ in a.transposed().transposed() } == "")
    #expect(formula { _, a, b in relu(matmul(a, b.transposed()) + 1) } == "max((%0 @ %1ᵀ) + 1, 0)")
  }

  @Test func chainsAreFused() {
    #expect(formula { _, a, b in exp(a * b + 1) - a } == "exp((%0 · %1) + 1) − %0")
    #expect(formula { builder, a, _ in exp(a * (builder.constant(2) * 3)) } == "exp(%0 · 6)")
  }

  @Test("what is used twice is computed once")
  func subexpressions() {
    #expect(
      formula { _, a, b in (a * b).sum() * (b * a).sum() } == "%0 · %1; sum %2 over 0, 1; reshape %3; %4 · %4"
    )
  }
}
