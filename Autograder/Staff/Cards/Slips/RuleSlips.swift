internal import NDArrays

/// The known mistakes of the primitive backward functions.
enum RuleSlips {
  /// What a backward function returns if it returns zeros.
  private static func zeros(_ rule: @escaping Rule, count: Int) -> [Slip<Rule>] {
    let nothing: Rule = { upstream, inputs in
      try rule(upstream, inputs).map { $0.map { NDArray.zeros($0.shape) } }
    }
    let each = (0..<count).map { index in
      Slip(
        "all-zero/\(index + 1)",
        "gradient-of-\(index == 0 ? "a" : "b") is zero everywhere: that is what the backward function returns for it.",
        RuleTransformation.mixed(rule, nothing, only: index))
    }
    guard count > 1 else { return each }
    return each + [
      Slip(
        "all-zero", "the gradients are zero everywhere: that is what the backward function returns.", nothing)
    ]
  }

  /// What can be forgotten about the upstream gradient.
  @ListOf<Slip<Rule>> static func upstream(_ rule: @escaping Rule, count: Int) -> [Slip<Rule>] {
    zeros(rule, count: count)
    Slip(
      "upstream-ignored",
      "the gradients are what is expected if the upstream gradient were all ones: it was not used.",
      RuleTransformation.withoutUpstream(rule))
    for index in 0..<(count == 1 ? 0 : count) {
      Slip(
        "upstream-ignored/\(index + 1)",
        "gradient-of-\(index == 0 ? "a" : "b") is what is expected if the upstream gradient were all ones: it was not used.",
        RuleTransformation.mixed(rule, RuleTransformation.withoutUpstream(rule), only: index))
    }
    Slip(
      "upstream-twice", "the upstream gradient was multiplied in twice.",
      RuleTransformation.upstreamTwice(rule))
    Slip(
      "upstream-averaged",
      "every element has the mean of the upstream gradient; each element needs its own.",
      RuleTransformation.upstreamAveraged(rule))
    Slip(
      "upstream-summed",
      "every element has the sum of the upstream gradient; each element needs its own.",
      RuleTransformation.upstreamSummed(rule))
    for (axis, name) in ["column", "row"].enumerated() {
      Slip(
        "upstream-averaged/\(name)",
        "each \(name) of the upstream gradient was replaced by its mean; each element needs its own.",
        RuleTransformation.upstreamAveraged(rule, along: axis))
      Slip(
        "upstream-summed/\(name)",
        "each \(name) of the upstream gradient was replaced by its sum; each element needs its own.",
        RuleTransformation.upstreamSummed(rule, along: axis))
    }
    Slip(
      "upstream-as-number",
      "the first number of the upstream gradient stands for all of it; each element needs its own.",
      RuleTransformation.upstreamAsNumber(rule))
  }

  static func elementwise(_ rule: @escaping Rule) -> [Slip<Rule>] {
    [
      Slip(
        "upstream-added",
        "the upstream gradient was added to the function's derivative; what does the chain rule do with the two?",
        RuleTransformation.upstreamAdded(rule)),
      Slip(
        "first-row-only", "the gradient of the first row was used for all rows.",
        RuleTransformation.firstRow(rule)),
      Slip(
        "rows-summed", "the gradients were summed over the rows, although no input was repeated.",
        RuleTransformation.rowsSummed(rule)),
      Slip(
        "rows-lost", "only the first row has a gradient, and the others are zero.",
        { upstream, inputs in
          try rule(upstream, inputs).map { gradient in
            gradient.map { gradient in
              let rows = NDArray.zeros(gradient.shape)
              rows[0..<1] = gradient[0..<1]
              return rows
            }
          }
        }),
    ]
  }

  static func exchanged(_ rule: @escaping Rule) -> [Slip<Rule>] {
    [
      Slip(
        "other-inputs-gradient/exchanged", "the gradients of a and b stand in each other's place.",
        RuleTransformation.gradientsExchanged(rule)),
      Slip(
        "other-inputs-gradient/first", "gradient-of-b is what is expected as gradient-of-a.",
        RuleTransformation.gradient(0, forAll: rule)),
      Slip(
        "other-inputs-gradient/second", "gradient-of-a is what is expected as gradient-of-b.",
        RuleTransformation.gradient(1, forAll: rule)),
    ]
  }

  /// What ends at an input that is not there.
  static func tooManyInputs(_ count: Int) -> Slip<Rule> {
    Slip(
      "inputs/too-many",
      count == 1
        ? "an input was asked for that is not there: the function has one, inputs[0]."
        : "an input was asked for that is not there: the function has two, inputs[0] and inputs[1].",
      { _, _ in throw NoAnswer.indexOutOfRange })
  }

  static func value(_ name: String, _ function: @escaping @Sendable ([NDArray]) -> NDArray) -> [Slip<
    Rule
  >] {
    let sentence = "this is \(name), the value of the function, where its gradient is asked."
    return [
      Slip("forward-value-returned", sentence, { _, inputs in inputs.map { _ in function(inputs) } }),
      Slip(
        "forward-value-returned/times-upstream",
        "this is the upstream gradient times \(name), the value of the function, where its derivative is asked.",
        { upstream, inputs in inputs.map { _ in upstream * function(inputs) } }),
    ]
  }

  static func passedOn(_ rule: @escaping Rule) -> [Slip<Rule>] {
    [
      Slip(
        "local-derivative-missing",
        "the upstream gradient was passed on unchanged: the function's own derivative has no part in it.",
        { upstream, inputs in inputs.map { _ in upstream } })
    ]
  }

  @ListOf<Slip<Rule>> static var multiply: [Slip<Rule>] {
    tooManyInputs(2)
    upstream(Rules.multiply, count: 2)
    elementwise(Rules.multiply)
    exchanged(Rules.multiply)
    value("a * b") { $0[0] * $0[1] }
    passedOn(Rules.multiply)
    Slip(
      "inputs-averaged",
      "the mean of an input stands for each of its elements: each element has its own factor.",
      RuleTransformation.inputsAveraged(Rules.multiply))
    Slip(
      "sign-lost/inputs", "the gradients were made with the magnitudes of the inputs: their signs are lost.",
      RuleTransformation.magnitudes(Rules.multiply))
    Slip(
      "sum-for-factor", "the sum of both inputs is the factor in the gradients: the other input is.",
      { u, i in [u * (i[0] + i[1]), u * (i[0] + i[1])] })
    Slip(
      "divided", "the gradients were divided by the other input, where it is a factor.",
      { u, i in [u / i[1], u / i[0]] })
    Slip(
      "rule-of-divide", "these are the gradients of a / b, and those of a * b are asked.", Rules.divide)
  }

  @ListOf<Slip<Rule>> static var subtract: [Slip<Rule>] {
    tooManyInputs(2)
    upstream(Rules.subtract, count: 2)
    elementwise(Rules.subtract).filter { $0.identifier != "upstream-added" }
    value("a - b") { $0[0] - $0[1] }
    Slip(
      "rule-of-multiply", "the inputs are factors in these gradients, as in a product; a - b is none.",
      Rules.multiply)
    Slip(
      "times-own-input", "each gradient was multiplied with its own input; a - b is linear in both.",
      { u, i in [u * i[0], -u * i[1]] })
    Slip(
      "times-other-input", "the inputs are factors in these gradients, as in a product; a - b is none.",
      { u, i in [u * i[1], -u * i[0]] })
  }

  @ListOf<Slip<Rule>> static var log: [Slip<Rule>] {
    tooManyInputs(1)
    upstream(Rules.log, count: 1)
    elementwise(Rules.log)
    passedOn(Rules.log)
    value("log(a)") { NDArrays.log($0[0]) }
    Slip(
      "exp-for-log", "gradient-of-a is the gradient of exp(a), and that of log(a) is asked.", Rules.exp)
    Slip(
      "input-for-derivative",
      "gradient-of-a is the upstream gradient times a itself, not times the derivative at a.",
      { u, i in [u * i[0]] })
    Slip("log-derivative/square", "a divides twice.", { u, i in [u / (i[0] * i[0])] })
    Slip(
      "log-derivative/of-value", "the upstream gradient was divided by log(a), the value of the function.",
      { u, i in [u / NDArrays.log(i[0])] })
    Slip(
      "log-derivative/by-exp", "the upstream gradient was divided by exp(a): it is not exp that is asked.",
      { u, i in [u / NDArrays.exp(i[0])] })
    Slip("log-derivative/upside-down", "the fraction is upside down.", { u, i in [i[0] / u] })
    Slip(
      "log-derivative/base-ten", "this belongs to the logarithm of base ten: log is the natural one.",
      { u, i in [u / (i[0] * 2.302585092994046)] })
    Slip(
      "log-derivative/base-two", "this belongs to the logarithm of base two: log is the natural one.",
      { u, i in [u / (i[0] * 0.6931471805599453)] })
    [1e-2, 1e-3, 1e-4, 1e-5].map { small in
      Slip(
        "log-derivative/constant-\(small)",
        "a small number was added to a before it was used: here every a is positive, and the result is no longer exact.",
        { u, i in [u / (i[0] + small)] })
    }
  }

  @ListOf<Slip<Rule>> static var exp: [Slip<Rule>] {
    tooManyInputs(1)
    upstream(Rules.exp, count: 1)
    elementwise(Rules.exp)
    passedOn(Rules.exp)
    Slip("log-for-exp", "gradient-of-a is the gradient of log(a), and that of exp(a) is asked.", Rules.log)
    Slip(
      "input-for-derivative",
      "gradient-of-a is the upstream gradient times a itself, not times the derivative at a.",
      { u, i in [u * i[0]] })
    Slip(
      "input-for-derivative/power-rule",
      "gradient-of-a follows the rule for powers of a, but in exp(a) it is the exponent that varies.",
      { u, i in [u * i[0] * NDArrays.exp(i[0] - 1)] })
    Slip(
      "exp-derivative/twice", "exp was applied to what is exp(a) already: the input is a.",
      { u, i in [u * NDArrays.exp(NDArrays.exp(i[0]))] })
    Slip(
      "exp-derivative/of-minus-a", "exp was taken of -a: a sign in the exponent is wrong.",
      { u, i in [u * NDArrays.exp(-i[0])] })
    Slip(
      "exp-derivative/of-minus-a-negated",
      "this belongs to exp(-a): a sign in the exponent is wrong.",
      { u, i in [-u * NDArrays.exp(-i[0])] })
    Slip(
      "exp-derivative/of-magnitude", "exp was taken of the magnitude of a.",
      { u, i in [u * NDArrays.exp(abs(i[0]))] })
    Slip(
      "exp-derivative/of-product", "exp was taken of the upstream gradient times a.",
      { u, i in [NDArrays.exp(u * i[0])] })
    Slip(
      "exp-derivative/of-upstream", "exp was taken of the upstream gradient, not of a.",
      { u, i in [NDArrays.exp(u)] })
    Slip(
      "exp-derivative/of-upstream-times-a", "exp was taken of the upstream gradient, not of a.",
      { u, i in [NDArrays.exp(u) * i[0]] })
    Slip(
      "exp-derivative/times-input", "a stands as a factor beside the derivative.",
      { u, i in [u * i[0] * NDArrays.exp(i[0])] })
  }
}
