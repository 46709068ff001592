internal import NDArrays

/// The known mistakes of the backward function of a matrix product.
extension RuleSlips {
  private static let notTransposed =
    "the upstream gradient is multiplied with the other input as it is: the shapes fit only with its transpose."
  private static let factorsExchanged =
    "the factors of a matrix product stand in the wrong order: which of the two belongs in front follows from the shapes."
  private static let elementByElement =
    "an operation element by element stands where a matrix product belongs."

  /// What ends with shapes that do not fit.
  @ListOf<Slip<Rule>> private static var transposesMissing: [Slip<Rule>] {
    Slip(
      "transpose-missing", notTransposed,
      { u, i in [try Rules.aligned(u, i[1]), try Rules.aligned(i[0], u)] })
    Slip(
      "transpose-missing/second", notTransposed,
      { u, i in [try Rules.aligned(u, i[1].T), try Rules.aligned(i[0], u)] })
    Slip(
      "factors-exchanged", factorsExchanged,
      { u, i in [try Rules.aligned(i[1].T, u), try Rules.aligned(i[0].T, u)] })
    Slip(
      "factors-exchanged/second", factorsExchanged,
      { u, i in [try Rules.aligned(u, i[1].T), try Rules.aligned(u, i[0].T)] })
    Slip(
      "factors-exchanged/not-transposed",
      "the factors of a matrix product stand in the wrong order, and the transpose is missing.",
      { u, i in [try Rules.aligned(i[1], u), try Rules.aligned(u, i[0])] })
    Slip(
      "upstream-transposed",
      "the upstream gradient was transposed: it has the shape of the output, and stays as it is.",
      { u, i in [try Rules.aligned(u.T, i[1].T), try Rules.aligned(i[0].T, u.T)] })
    Slip(
      "element-by-element", elementByElement,
      { u, i in [try Rules.elementwise(u, i[1].T, *), try Rules.elementwise(i[0].T, u, *)] })
    Slip(
      "element-by-element/not-transposed", elementByElement,
      { u, i in [try Rules.elementwise(u, i[1], *), try Rules.elementwise(u, i[0], *)] })
  }

  @ListOf<Slip<Rule>> static var matmul: [Slip<Rule>] {
    tooManyInputs(2)
    upstream(Rules.matmul, count: 2).filter { $0.identifier != "upstream-twice" }
    Slip(
      "other-inputs-gradient/exchanged", "the gradients of a and b stand in each other's place.",
      RuleTransformation.gradientsExchanged(Rules.matmul))
    Slip(
      "transposed/first", "gradient-of-a is the transpose of what is expected.",
      { u, i in
        let gradients = try Rules.matmul(u, i)
        return [gradients[0].map { $0.T.copy() }, gradients[1]]
      })
    Slip(
      "transposed/second", "gradient-of-b is the transpose of what is expected.",
      { u, i in
        let gradients = try Rules.matmul(u, i)
        return [gradients[0], gradients[1].map { $0.T.copy() }]
      })
    Slip(
      "transposed/both", "both gradients are the transposes of what is expected.",
      { u, i in try Rules.matmul(u, i).map { $0.map { $0.T.copy() } } })
    Slip(
      "transposed/reshaped",
      "one of the factors was reshaped where it should be transposed: the shapes fit, the numbers do not.",
      { u, i in
        let (a, b) = (i[0], i[1])
        return [
          try Rules.aligned(u, b.copy().reshaped([b.shape[1], b.shape[0]])),
          try Rules.aligned(a.copy().reshaped([a.shape[1], a.shape[0]]), u),
        ]
      })
    Slip(
      "transposed/reshaped-second",
      "in gradient-of-b a was reshaped where it should be transposed: the shapes fit, the numbers do not.",
      { u, i in
        let a = i[0]
        return [
          try Rules.aligned(u, i[1].T), try Rules.aligned(a.copy().reshaped([a.shape[1], a.shape[0]]), u),
        ]
      })
    Slip(
      "transposed/reshaped-first",
      "in gradient-of-a b was reshaped where it should be transposed: the shapes fit, the numbers do not.",
      { u, i in
        let b = i[1]
        return [
          try Rules.aligned(u, b.copy().reshaped([b.shape[1], b.shape[0]])), try Rules.aligned(i[0].T, u),
        ]
      })
    transposesMissing
    Slip(
      "scaled-by-batch-size/second",
      "gradient-of-b was divided by the number of rows: in a matrix product the rows are added up.",
      { u, i in
        let gradients = try Rules.matmul(u, i)
        return [gradients[0], gradients[1].map { $0 / Double(i[0].shape[0]) }]
      })
    Slip(
      "first-row-only/second", "gradient-of-b was made of the first rows alone: all rows of the batch count.",
      { u, i in
        [try Rules.aligned(u, i[1].T), try Rules.aligned(i[0][0..<1].T, u[0..<1].copy())]
      })
    Slip(
      "local-derivative-missing/spread",
      "the upstream gradient was spread over the inputs: the other input has no part in it.",
      { u, i in i.map { NDArray.full($0.shape, u.sum().item) } })
  }
}
