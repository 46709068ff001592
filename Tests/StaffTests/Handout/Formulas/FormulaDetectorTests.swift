import Testing

@testable import Staff

@Suite struct FormulaDetectorTests {
  private let detector = FormulaDetector(
    solutions: [
      """
      let (a, b) = (inputs[0], inputs[1])
      return [matmul(gradOutput, b.T), matmul(a.T, gradOutput)]
      """,
      """
      let (a, b) = (inputs[0], inputs[1])
      let gradA = gradOutput / b
      let gradB = -gradA * (a / b)
      return [unbroadcast(gradA, to: a.shape), unbroadcast(gradB, to: b.shape)]
      """,
      "let (a, b) = (inputs[0], inputs[1])\nreturn [unbroadcast(gradOutput * b, to: a.shape), unbroadcast(gradOutput * a, to: b.shape)]",
      "[gradOutput * exp(inputs[0])]",
      """
      let exponentials = exp(logits - logits.max(axis: 1, keepDims: true))
      let probabilities = exponentials / exponentials.sum(axis: 1, keepDims: true)
      return [(probabilities - labels) / Double(logits.shape[0]), nil]
      """,
    ],
    given: ["[unbroadcast(gradOutput, to: a.shape), unbroadcast(gradOutput, to: b.shape)]"])

  @Test(arguments: [
    "matmul(g, b.T)",
    "let dx = matmul( upstream,w.T )",
    "return [NDArrays.matmul(gradOutput, inputs[1].T), nil]",
    "g.matmul(b.T)",
    "g.matmul(b.transposed())",
    "// the first: up @ second.T",
    "The gradient of a is g · bᵀ.",
    "\"dot: \\(g.dot(b.T))\"",
    "matmul(inputs[0].T, gradOutput)",
    "let t = b.T\nreturn matmul(g, t)",
    "if x { return p.T.matmul(q) } else { }",
    "foo(matmul(a.T, g).shape) { $0 }",
    "-(g * a) / (b * b)",
    "-g*a/(b*b)",
    "g * (-a / b / b)",
    "-(a / b) * (g / b)",
    "let squared = b * b\nlet gradient = a * g / squared * -1\n-(a * g / squared)",
    "-up * top / pow(bottom, 2)",
    "−g · a / b²",
    "[gradOutput * inputs[1], gradOutput * inputs[0]]",
    "(b * g, a * g)",
    "[g.copy() * b, g * a]",
    "exp(z) * upstream",
    "[2 * g * exp(x)]",
    "g * a.exp()",
    "e / e.sum(axis: 1, keepDims: true)",
    "let p = exp(z - z.max(axis: 1, keepDims: true))",
    "exp(z) / exp(z).sum(axis: 1, keepDims: true) - y",
    "1 - tanh * tanh",
    "g * (1 - pow(state, 2))",
    "y * (1 - y) * g",
    "up * (input > 0)",
    "[up, -up]",
    "[up / inputs[0]]",
  ])
  func aPlantedFormulaIsFound(text: String) {
    #expect(!detector.findings(in: text).isEmpty)
  }

  @Test(arguments: [
    "let h = recorder.matmul(x, w.T, external: dW.T)",
    "matmul(a, b)",
    "let total = counts.reduce(0, +) * width",
    "(value - low) / (high - low)",
    "[unbroadcast(g, to: x.shape), unbroadcast(g, to: y.shape)]",
    "[x * 2, y * 3]",
    "a * b / c",
    "1 - y * z",
    "Every message - what, where - says what to do.",
    "for (a, b) in zip(x, y) where a > b { }",
    "exp(x)",
  ])
  func whatIsNoFormulaOfTheSolutionPasses(text: String) {
    #expect(detector.findings(in: text) == [])
  }

  @Test func aFindingSaysWhere() {
    let findings = detector.findings(in: "// nothing\n\nlet k = 1\nlet d = matmul(g, k.T)\n")
    #expect(findings.first == FormulaDetector.Finding(line: 4, formula: "matmul(v0, T(v1))"))
  }
}
