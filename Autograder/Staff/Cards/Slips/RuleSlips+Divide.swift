internal import NDArrays

extension RuleSlips {
  @ListOf<Slip<Rule>> static var divide: [Slip<Rule>] {
    tooManyInputs(2)
    upstream(Rules.divide, count: 2)
    elementwise(Rules.divide)
    exchanged(Rules.divide)
    value("a / b") { $0[0] / $0[1] }
    passedOn(Rules.divide)
    secondTerm
    Slip(
      "first-row-only/second",
      "gradient-of-b has the first row's gradient in all rows: each row has its own.",
      RuleTransformation.mixed(Rules.divide, RuleTransformation.firstRow(Rules.divide), only: 1))
    Slip(
      "local-derivative-missing/first",
      "gradient-of-a is the upstream gradient, unchanged: a is divided by b in the forward pass, and that counts.",
      RuleTransformation.mixed(Rules.divide, { u, i in [u, u] }, only: 0))
    Slip(
      "rule-of-multiply", "these are the gradients of a * b, and those of a / b are asked.", Rules.multiply)
    Slip(
      "div-first-term/by-a", "gradient-of-a was divided by a itself: which of the inputs divides?",
      RuleTransformation.mixed(Rules.divide, { u, i in [u / i[0], u] }, only: 0))
    Slip(
      "div-first-term/times-b", "gradient-of-a was multiplied with b, which divides.",
      RuleTransformation.mixed(Rules.divide, { u, i in [u * i[1], u] }, only: 0))
    Slip(
      "div-first-term/magnitude", "gradient-of-a was divided by the magnitude of b: its sign is lost.",
      RuleTransformation.mixed(Rules.divide, { u, i in [u / abs(i[1]), u] }, only: 0))
    Slip(
      "inputs-exchanged", "these are the gradients of b / a: the inputs are exchanged.",
      { u, i in
        let (a, b) = (i[0], i[1])
        return [-u * b / (a * a), u / a]
      })
    Slip(
      "inputs-exchanged/names",
      "the inputs were taken in the wrong order: what is called a here is the divisor.",
      RuleTransformation.inputsExchanged(Rules.divide))
  }

  /// The gradient of a divisor, with the right gradient of what is divided: a sign, a factor or a power is off.
  private static func second(
    _ name: String, _ remark: String,
    _ form: @escaping @Sendable (_ u: NDArray, _ a: NDArray, _ b: NDArray) -> NDArray
  ) -> [Slip<Rule>] {
    let start = "gradient-of-b is not the derivative of a / b with respect to b: \(remark)"
    let plain: Rule = { u, i in [u, form(u, i[0], i[1])] }
    let negated: Rule = { u, i in [u, -form(u, i[0], i[1])] }
    return [
      Slip("div-second-term/\(name)", "\(start).", RuleTransformation.mixed(Rules.divide, plain, only: 1)),
      Slip(
        "div-second-term/\(name)-sign", "\(start), and the sign is wrong.",
        RuleTransformation.mixed(Rules.divide, negated, only: 1)),
    ]
  }

  @ListOf<Slip<Rule>> private static var secondTerm: [Slip<Rule>] {
    second("power-of-b", "the power of b is off") { u, a, b in -u * a / b }
    second("cube-of-b", "the power of b is off") { u, a, b in -u * a / (b * b * b) }
    second("without-b", "b does not divide it at all") { u, a, _ in -u * a }
    second("without-a", "a has no part in it") { u, _, b in -u / (b * b) }
    second("power-of-a", "the power of a is off") { u, a, b in -u * a * a / (b * b) }
    second("exchanged", "a and b are exchanged") { u, a, b in -u * b / (a * a) }
    second("times-square", "b is a factor in it, where it divides") { u, a, b in -u * a * (b * b) }
    second("turned-over", "the quotient in it is the wrong way up") { u, a, _ in -u / a }
    second("difference", "this is how a quotient of two functions of one variable is differentiated") {
      u, a, b in
      u * (b - a) / (b * b)
    }
    second("logarithm", "the derivative of 1 / b is no logarithm") { u, a, b in u * a * NDArrays.log(abs(b)) }
    Slip(
      "div-second-term/gradient-of-a",
      "gradient-of-b is not the derivative of a / b with respect to b: it is the gradient of a with another sign.",
      RuleTransformation.mixed(Rules.divide, { u, i in [u, -u / i[1]] }, only: 1))
  }
}
