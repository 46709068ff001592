internal import Foundation
internal import NDArrays

extension ActivationSlips {
  static let sigmoid: ActivationSlips = {
    let forms = list {
      DerivativeForm(
        "without-complement", "only one of the two factors of the sigmoid's derivative is there.",
        { _, y in y })
      DerivativeForm(
        "complement-only", "only one of the two factors of the sigmoid's derivative is there.",
        { _, y in 1 - y })
      DerivativeForm(
        "squared",
        "one factor of the sigmoid's derivative is there twice, and the other is not there.",
        { _, y in y * y }
      )
      DerivativeForm(
        "complement-squared",
        "one factor of the sigmoid's derivative is there twice, and the other is not there.",
        { _, y in (1 - y) * (1 - y) }
      )
      DerivativeForm("plus", "a sign inside the sigmoid's derivative is wrong.", { _, y in y * (1 + y) })
      DerivativeForm(
        "with-input",
        "the sigmoid's derivative was taken with the input where the output belongs.", { x, _ in x * (1 - x) }
      )
      DerivativeForm(
        "one-input",
        "in one of the factors of the sigmoid's derivative the input stands where the output belongs.",
        { x, y in y * (1 - x) }
      )
      DerivativeForm(
        "at-output",
        "the sigmoid's derivative was taken at the output, not at the input.",
        { _, y in ClosedForm.sigmoid(y) * (1 - ClosedForm.sigmoid(y)) }
      )
      DerivativeForm(
        "of-tanh", "this is how tanh's derivative follows from the output, not the sigmoid's.",
        { _, y in 1 - y * y })
      DerivativeForm(
        "of-tanh-at-input",
        "this is how tanh's derivative follows from the output, and it was taken with the input.",
        { x, _ in 1 - x * x }
      )
      DerivativeForm(
        "at-zero",
        "the sigmoid's derivative was taken at zero for every element.",
        { x, _ in NDArray.full(x.shape, 0.25) }
      )
      DerivativeForm(
        "times-input", "the input stands as a factor beside the sigmoid's derivative.",
        { x, y in x * y * (1 - y) })
      DerivativeForm(
        "doubled", "this is twice what is expected: a factor stands there too many.",
        { _, y in 2 * y * (1 - y) })
      DerivativeForm(
        "halved", "this is half of what is expected: a factor is missing, or one is there too many.",
        { _, y in 0.5 * y * (1 - y) })
      DerivativeForm(
        "exponents",
        "the sigmoid's derivative was written with exponentials, and the exponents have different signs.",
        { x, _ in exp(-x) / ((1 + exp(x)) * (1 + exp(x))) })
    }
    let f = ClosedForm.sigmoid
    let softmax: Activations.Function = { exp($0) / exp($0).sum() }
    let composed = list {
      DerivativeForm(
        "division-exchanged",
        "this is what comes back if the sigmoid is made of primitive operations and the division is recorded with its inputs "
          + "exchanged.", { x, _ in -exp(-x) }
      )
      DerivativeForm(
        "exponential-of-other-input",
        "this is what comes back if the sigmoid is made of primitive operations and the exponential is recorded with another "
          + "input than it was computed from.", { x, y in -y * y * exp(x) }
      )
      DerivativeForm(
        "exponential-as-log",
        "this is what comes back if the sigmoid is made of primitive operations and the exponential is recorded with the "
          + "backward function of log.", { x, y in -y * y / x }
      )
    }
    return ActivationSlips(
      forward: [
        Slip(
          "sigmoid-formula/softmax",
          "this is the softmax: the elements share one denominator, and the sigmoid has one for each element.",
          Activations.model(softmax, derivative: { _, y in y * (1 - y) }))
      ]
        + functions("sigmoid-formula") {
          FunctionForm(
            "minus-x", "this is the sigmoid of -x: a sign in the exponent is wrong.", { 1 / (1 + exp($0)) })
          FunctionForm("reciprocal", "this is the reciprocal of the sigmoid.", { 1 + exp(-$0) })
          FunctionForm(
            "exponential",
            "this is the exponential alone: the rest of the sigmoid is missing.", { exp(-$0) }
          )
          FunctionForm(
            "exponential-of-x", "this is 1 / exp(-x): a part of the denominator is missing.", { exp($0) })
          FunctionForm(
            "minus", "this is the sigmoid with a wrong sign in the denominator.", { 1 / (1 - exp(-$0)) })
          FunctionForm("of-two-x", "this is the sigmoid of 2x.", { 1 / (1 + exp(-2 * $0)) })
          FunctionForm("of-half-x", "this is the sigmoid of x / 2.", { 1 / (1 + exp(-$0 / 2)) })
          FunctionForm("tanh", "this is tanh(x), and the sigmoid is asked.", { Foundation.tanh($0) })
          FunctionForm("relu", "this is ReLU, and the sigmoid is asked.", { max($0, 0) })
          FunctionForm("input", "this is the input, unchanged.", { $0 })
          FunctionForm(
            "hard", "this is a straight line that is cut off, and the sigmoid is a curve.",
            { min(max(0.25 * $0 + 0.5, 0), 1) })
          FunctionForm(
            "hard-fifth", "this is a straight line that is cut off, and the sigmoid is a curve.",
            { min(max(0.2 * $0 + 0.5, 0), 1) })
          FunctionForm("linear", "this is a straight line, and the sigmoid is a curve.", { 0.25 * $0 + 0.5 })
          FunctionForm(
            "clipped-at-one", "the input was cut off at -1 and 1 before the sigmoid was taken.",
            { 1 / (1 + exp(-min(max($0, -1), 1))) })
          FunctionForm(
            "of-magnitude", "this is the sigmoid of the magnitude of x: the signs are lost.",
            { 1 / (1 + exp(-abs($0))) })
          FunctionForm(
            "two-in-denominator", "the number in the denominator of the sigmoid is another one.",
            { 1 / (2 + exp(-$0)) })
          FunctionForm("base-two", "the exponential has the base two instead of e.", { 1 / (1 + exp2(-$0)) })
          FunctionForm(
            "derivative", "this is the derivative of the sigmoid, and its value is asked.",
            { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) })
        },
      backward: slips {
        common(f, Activations.sigmoidDerivative)
        wrong("sigmoid-derivative", f, forms)
        negated("sigmoid-derivative", f, forms)
        for (index, graph) in ActivationGraph.sigmoid.enumerated() {
          graph.slips("sigmoid-recorded/\(index + 1)", of: "the sigmoid", f)
        }
        wrong("sigmoid-derivative", f, composed)
        Slip(
          "local-derivative-missing",
          "the upstream gradient was passed on unchanged: the sigmoid's own derivative has no part in it.",
          Activations.model(f) { _, _, u in u })
        Slip(
          "sigmoid-derivative/of-upstream", "the sigmoid's derivative was taken of the upstream gradient.",
          Activations.model(f) { _, _, u in f(u) * (1 - f(u)) })
        Slip(
          "sigmoid-derivative/upstream-inside",
          "the upstream gradient stands inside the sigmoid's derivative, where it should multiply all of it.",
          Activations.model(f) { _, y, u in y * (1 - y * u) })
        Slip(
          "sigmoid-derivative/upstream-formula",
          "the formula for the output was used with the upstream gradient.",
          Activations.model(f) { _, _, u in u * (1 - u) })
      })
  }()
}
