internal import Foundation
internal import NDArrays

extension ActivationSlips {
  static let tanh: ActivationSlips = {
    func reading(_ text: String) -> String { ", or, if tanh is made of primitive operations, \(text)." }
    let f = ClosedForm.tanh
    let forms = list {
      DerivativeForm(
        "with-input", "tanh's derivative was taken with the input where the output belongs.",
        { x, _ in 1 - x * x })
      DerivativeForm("not-squared", "the output in tanh's derivative is not squared.", { _, y in 1 - y })
      DerivativeForm(
        "input-squared",
        "the input was squared, where tanh's derivative has the square of the output.",
        { x, _ in 1 - f(x * x) }
      )
      DerivativeForm("is-output", "this is the output of tanh, not its derivative.", { _, y in y })
      DerivativeForm(
        "square-outside", "the wrong part of tanh's derivative is squared.", { _, y in (1 - y) * (1 - y) })
      DerivativeForm(
        "at-output", "tanh's derivative was taken at the output, not at the input.",
        { _, y in 1 - f(y) * f(y) })
      DerivativeForm(
        "of-sigmoid-at-x",
        "this is the sigmoid's derivative, not tanh's.",
        { x, _ in ClosedForm.sigmoid(x) * (1 - ClosedForm.sigmoid(x)) }
      )
      DerivativeForm(
        "of-arctangent", "this is the derivative of the arctangent, and tanh's is asked.",
        { x, _ in 1 / (1 + x * x) })
      DerivativeForm(
        "of-tangent", "this is the derivative of the tangent of an angle, and the hyperbolic one is asked.",
        { x, _ in 1 + tan(x) * tan(x) })
      DerivativeForm(
        "cubed", "the power of the output in tanh's derivative is off.", { _, y in 1 - y * y * y })
      DerivativeForm(
        "fourth", "the power of the output in tanh's derivative is off.", { _, y in 1 - y * y * y * y })
      DerivativeForm(
        "one-input", "in tanh's derivative the input stands where one factor is the output.",
        { x, y in 1 - x * y })
      DerivativeForm(
        "secant", "this is one divided by the hyperbolic cosine: in tanh's derivative that is squared.",
        { x, _ in 1 / cosh(x) })
      DerivativeForm(
        "times-input", "the input stands as a factor beside tanh's derivative.", { x, y in x * (1 - y * y) })
    }
    let ambiguous = list {
      DerivativeForm("square-only", "only a part of tanh's derivative is there.", { _, y in y * y })
      DerivativeForm(
        "square-only-negated",
        "only a part of tanh's derivative is there, and the whole has the wrong sign"
          + reading("what leads to its numerator is not recorded"), { _, y in -y * y }
      )
      DerivativeForm("plus", "a sign inside tanh's derivative is wrong.", { _, y in 1 + y * y })
      DerivativeForm(
        "plus-negated",
        "a sign inside tanh's derivative is wrong, and the whole has the wrong sign"
          + reading("a difference is recorded with its inputs exchanged"), { _, y in -(1 + y * y) }
      )
      DerivativeForm(
        "of-sigmoid",
        "this is how the sigmoid's derivative follows from the output, not tanh's"
          + reading("a difference is recorded as a sum"), { _, y in y * (1 - y) }
      )
      DerivativeForm(
        "of-sigmoid-negated",
        "this is how the sigmoid's derivative follows from the output, not tanh's, and the whole has the wrong sign.",
        { _, y in -y * (1 - y) }
      )
      DerivativeForm(
        "half",
        "this is half of what is expected: a factor is missing"
          + reading("only one of the ways from x to the result is recorded"),
        { _, y in 0.5 * (1 - y * y) }
      )
    }
    return ActivationSlips(
      forward: functions("tanh-formula") {
        FunctionForm(
          "of-two-x", "this is tanh(2x): the exponent has a factor too many.", { Foundation.tanh(2 * $0) })
        FunctionForm(
          "of-half-x", "this is tanh(x/2): the exponent lacks a factor.", { Foundation.tanh($0 / 2) })
        FunctionForm(
          "reciprocal",
          "this is the reciprocal of tanh(x): numerator and denominator are exchanged.",
          { 1 / Foundation.tanh($0) }
        )
        FunctionForm(
          "sinh", "this is the hyperbolic sine: the denominator is not that of tanh.", { sinh($0) })
        FunctionForm("numerator", "this is the numerator of tanh alone.", { 2 * sinh($0) })
        FunctionForm("denominator", "this is the denominator of tanh alone.", { 2 * cosh($0) })
        FunctionForm("cosh", "this is the hyperbolic cosine, and tanh is asked.", { cosh($0) })
        FunctionForm("sigmoid", "this is the sigmoid of x, and tanh is asked.", { 1 / (1 + exp(-$0)) })
        FunctionForm(
          "two-sigmoid", "this is twice the sigmoid: what makes tanh of it is missing.",
          { 2 / (1 + exp(-2 * $0)) })
        FunctionForm("relu", "this is ReLU, and tanh is asked.", { max($0, 0) })
        FunctionForm("input", "this is the input, unchanged.", { $0 })
        FunctionForm(
          "clipped", "this is a straight line that is cut off, and tanh is a curve.", { min(max($0, -1), 1) })
        FunctionForm(
          "ones", "this is one everywhere: the same expression stands above and below.", { 1 + 0 * $0 })
        FunctionForm("tan", "this is the tangent of an angle, and the hyperbolic one is asked.", { tan($0) })
        FunctionForm(
          "derivative", "this is the derivative of tanh, and its value is asked.",
          { 1 - Foundation.tanh($0) * Foundation.tanh($0) })
        FunctionForm(
          "one-exponential", "the exponential of -x is missing in the denominator.",
          { (exp($0) - exp(-$0)) / exp($0) })
        FunctionForm(
          "square", "this is the square of tanh: its sign is lost.",
          { Foundation.tanh($0) * Foundation.tanh($0) })
      },
      backward: slips {
        common(f, Activations.tanhDerivative)
        wrong("tanh-derivative", f, forms)
        negated("tanh-derivative", f, forms)
        for (index, graph) in ActivationGraph.tanh.enumerated() {
          graph.slips("tanh-recorded/\(index + 1)", of: "tanh", f)
        }
        wrong("tanh-derivative", f, ambiguous)
        Slip(
          "local-derivative-missing",
          "the upstream gradient was passed on unchanged: tanh's own derivative has no part in it"
            + reading("what leads to its denominator is not recorded"),
          Activations.model(f) { _, _, u in u })
        Slip(
          "tanh-derivative/upstream-inside",
          "the upstream gradient stands inside tanh's derivative, where it should multiply all of it.",
          Activations.model(f) { _, y, u in 1 - u * y * y })
        Slip(
          "tanh-derivative/upstream-inside-squared",
          "the upstream gradient stands inside tanh's derivative, where it should multiply all of it.",
          Activations.model(f) { _, y, u in 1 - (u * y) * (u * y) })
        Slip(
          "tanh-derivative/upstream-minus",
          "the upstream gradient multiplies only a part of tanh's derivative.",
          Activations.model(f) { _, y, u in u - y * y })
        Slip(
          "tanh-derivative/of-upstream", "tanh's derivative was taken of the upstream gradient.",
          Activations.model(f) { _, _, u in 1 - u * u })
      })
  }()
}
