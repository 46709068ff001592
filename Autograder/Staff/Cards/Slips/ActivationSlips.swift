internal import Foundation
internal import NDArrays

/// Something that may stand where a function's derivative belongs, of the input and the output.
private struct DerivativeForm {
  let name: String
  let sentence: String
  let derivative: @Sendable (NDArray, NDArray) -> NDArray

  init(_ name: String, _ sentence: String, _ derivative: @escaping @Sendable (NDArray, NDArray) -> NDArray) {
    (self.name, self.sentence, self.derivative) = (name, sentence, derivative)
  }
}

/// Something that may stand where a function belongs.
private struct FunctionForm {
  let name: String
  let sentence: String
  let function: @Sendable (Double) -> Double

  init(_ name: String, _ sentence: String, _ function: @escaping @Sendable (Double) -> Double) {
    (self.name, self.sentence, self.function) = (name, sentence, function)
  }
}

/// The known mistakes of the activations.
struct ActivationSlips {
  /// What goes wrong in the function itself.
  let forward: [Slip<ActivationModel>]

  /// What goes wrong in its gradient.
  let backward: [Slip<ActivationModel>]

  private typealias A = Activations

  /// What goes wrong with the gradient of any activation.
  private static func common(
    _ function: @escaping Activations.Function,
    _ derivative: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> [Slip<ActivationModel>] {
    [
      Slip(
        "upstream-ignored",
        "the gradient of the activation's input does not depend on the upstream gradient: it was not used.",
        A.model(function) { x, y, _ in derivative(x, y) }),
      Slip(
        "upstream-twice", "the upstream gradient was multiplied in twice.",
        A.model(function) { x, y, u in u * u * derivative(x, y) }),
      Slip(
        "input-returned", "the gradient of the activation's input is that input itself.",
        A.model(function) { x, _, _ in x }),
      Slip(
        "stale/derivative",
        "in the second sweep the activation's derivative is still the one at its first input: something is kept from one pass to "
          + "the next.",
        A.keepingFirst(function, derivative: derivative)),
    ]
  }

  private static func wrong(
    _ family: String, _ function: @escaping Activations.Function,
    _ forms: [DerivativeForm]
  ) -> [Slip<ActivationModel>] {
    forms.map { form in
      Slip("\(family)/\(form.name)", form.sentence, A.model(function, derivative: form.derivative))
    }
  }

  /// With the other sign there are fewer readings: each form once more, negated.
  private static func negated(
    _ family: String, _ function: @escaping Activations.Function,
    _ forms: [DerivativeForm]
  ) -> [Slip<ActivationModel>] {
    forms.map { form in
      Slip(
        "\(family)/\(form.name)-negated", form.sentence.dropLast() + ", and the whole has the wrong sign.",
        A.model(function) { x, y, u in -(u * form.derivative(x, y)) })
    }
  }

  private static func functions(
    _ family: String, @ListOf<FunctionForm> _ forms: () -> [FunctionForm]
  ) -> [Slip<ActivationModel>] {
    forms().map { form in Slip("\(family)/\(form.name)", form.sentence, A.other(form.function)) }
  }

  private static func list(@ListOf<DerivativeForm> _ forms: () -> [DerivativeForm]) -> [DerivativeForm] {
    forms()
  }

  private static func slips(@ListOf<Slip<ActivationModel>> _ slips: () -> [Slip<ActivationModel>]) -> [Slip<
    ActivationModel
  >] { slips() }

  // MARK: Identity

  static let identity = ActivationSlips(
    forward: functions("identity-formula") {
      FunctionForm("magnitude", "the identity returns the magnitude of its input.", { abs($0) })
      FunctionForm("squared", "the identity returns the square of its input.", { $0 * $0 })
    },
    backward: slips {
      common({ $0 }, Activations.identityDerivative).filter { $0.identifier != "stale/derivative" }
      Slip(
        "identity-derivative/times-input",
        "the upstream gradient was multiplied with the input, which is what a product does: the output is the input itself.",
        Activations.model({ $0 }) { x, _, u in u * x })
      Slip(
        "identity-derivative/of-exp", "this is the gradient of exp, and that of the identity is asked.",
        Activations.model({ $0 }) { x, _, u in u * exp(x) })
      Slip(
        "identity-derivative/of-log", "this is the gradient of log, and that of the identity is asked.",
        Activations.model({ $0 }) { x, _, u in u / x })
    })

  // MARK: Sigmoid

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
    }
    let f = ClosedForm.sigmoid
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
      forward: functions("sigmoid-formula") {
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

  // MARK: Tanh

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

  // MARK: ReLU

  static let relu: ActivationSlips = {
    let f = ClosedForm.relu
    let slopes = [0.1, 0.01, 0.2, 0.3, 0.001]
    let leaky =
      "where the input is negative, a part comes through: this is the leaky ReLU, and the plain one is asked."
    func gradient(
      _ name: String, _ remark: String, _ form: @escaping @Sendable (NDArray, NDArray, NDArray) -> NDArray
    ) -> Slip<ActivationModel> {
      Slip("relu-mask/\(name)", remark, Activations.model(f, gradient: form))
    }
    return ActivationSlips(
      forward: slips {
        functions("relu-formula") {
          FunctionForm(
            "input", "this is the input, unchanged: its negative elements are still there.", { $0 })
          FunctionForm(
            "minimum", "the negative elements were kept and the positive ones set to zero.", { min($0, 0) })
          FunctionForm("minus-x", "this is ReLU of -x: a sign is wrong.", { max(-$0, 0) })
          FunctionForm(
            "softplus", "this is log(1 + exp(x)), a smooth relative of ReLU, which has a corner at zero.",
            { Foundation.log(1 + exp($0)) })
          FunctionForm(
            "magnitude",
            "this is the magnitude of x: negative elements changed their sign instead of becoming zero.",
            { abs($0) }
          )
          FunctionForm(
            "mask", "this holds ones and zeros: it says where x is positive, and x itself is not there.",
            { $0 > 0 ? 1 : 0 })
          FunctionForm(
            "capped-at-one", "large elements were cut off, too: ReLU has no upper limit.",
            { min(max($0, 0), 1) })
          FunctionForm(
            "capped-at-two", "large elements were cut off, too: ReLU has no upper limit.",
            { min(max($0, 0), 2) })
          FunctionForm(
            "above-one", "elements between zero and one were set to zero, too: where does ReLU begin?",
            { $0 > 1 ? $0 : 0 })
          FunctionForm(
            "shifted", "this is the maximum with one, and that with zero is asked.", { max($0, 1) })
          FunctionForm("sigmoid", "this is the sigmoid, and ReLU is asked.", { 1 / (1 + exp(-$0)) })
          FunctionForm(
            "elu", "this is a smooth relative of ReLU: negative elements should become zero.",
            { $0 > 0 ? $0 : exp($0) - 1 })
          FunctionForm(
            "swish", "this is a smooth relative of ReLU: negative elements should become zero.",
            { $0 / (1 + exp(-$0)) })
          FunctionForm("squared", "the positive elements were squared.", { $0 > 0 ? $0 * $0 : 0 })
        }
        slopes.map { slope in
          Slip("relu-formula/leaky-\(slope)", leaky, Activations.other { $0 > 0 ? $0 : slope * $0 })
        }
      },
      backward: slips {
        common(f, Activations.reluDerivative)
        gradient(
          "whole", "the upstream gradient came through whole, also where ReLU's input is negative.",
          { _, _, u in u })
        gradient(
          "inverted", "the upstream gradient came through where ReLU's input is negative, and nowhere else.",
          { x, _, u in u * (x < 0) })
        gradient(
          "of-upstream",
          "what decides which elements come through is the sign of the upstream gradient, not that of ReLU's input.",
          { _, _, u in u * (u > 0) })
        gradient(
          "of-both", "the sign of the upstream gradient decides, too, which elements come through.",
          { x, _, u in u * (u > 0) * (x > 0) })
        gradient(
          "times-output", "the upstream gradient was multiplied by ReLU's output, not by its slope.",
          { _, y, u in u * y })
        gradient(
          "times-input", "the upstream gradient was multiplied by ReLU's input, not by its slope.",
          { x, _, u in u * x })
        gradient(
          "sign", "where ReLU's input is negative, the gradient changed its sign instead of stopping.",
          { x, _, u in u * sign(x) })
        gradient(
          "above-one", "the mask begins at one: where does ReLU's slope change?", { x, _, u in u * (x > 1) })
        gradient(
          "product",
          "this is the gradient of a product of the input with itself, cut off at zero: the mask is a constant.",
          { _, y, u in 2 * u * y })
        gradient(
          "square", "this is the gradient of the square of the input: the mask is a constant.",
          { x, _, u in 2 * u * x })
        gradient("output-returned", "ReLU's output came back in the place of the gradient.", { _, y, _ in y })
        gradient(
          "capped-at-one", "nothing came through where the input is large: ReLU has no upper limit.",
          { x, _, u in u * (x > 0) * (x < 1) })
        gradient(
          "of-maximum", "only the largest element has a gradient: ReLU compares each element with zero.",
          { x, _, u in
            let largest = x.elements.max() ?? 0
            return NDArray(x.elements.map { $0 == largest ? 1 : 0 }, shape: x.shape) * u
          })
        slopes.map { slope in
          gradient("leaky-\(slope)", leaky, { x, _, u in u * ((x > 0) + slope * (x <= 0)) })
        }
      })
  }()
}
