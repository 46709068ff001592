internal import Foundation
internal import NDArrays

/// Something that may stand where a function's derivative belongs, of the input and the output.
struct DerivativeForm {
  let name: String
  let sentence: String
  let derivative: @Sendable (NDArray, NDArray) -> NDArray

  init(_ name: String, _ sentence: String, _ derivative: @escaping @Sendable (NDArray, NDArray) -> NDArray) {
    (self.name, self.sentence, self.derivative) = (name, sentence, derivative)
  }
}

/// Something that may stand where a function belongs.
struct FunctionForm {
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

  /// What goes wrong with the gradient of any activation.
  static func common(
    _ function: @escaping Activations.Function,
    _ derivative: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> [Slip<ActivationModel>] {
    [
      Slip(
        "upstream-ignored",
        "the gradient of the activation's input does not depend on the upstream gradient: it was not used.",
        Activations.model(function) { x, y, _ in derivative(x, y) }),
      Slip(
        "upstream-twice", "the upstream gradient was multiplied in twice.",
        Activations.model(function) { x, y, u in u * u * derivative(x, y) }),
      Slip(
        "upstream-added",
        "the upstream gradient was added to the activation's derivative; what does the chain rule do with the two?",
        Activations.model(function) { x, y, u in u + derivative(x, y) }),
      Slip(
        "upstream-averaged",
        "every element has the mean of the upstream gradient; each element needs its own.",
        Activations.model(function) { x, y, u in u.mean() * derivative(x, y) }),
      Slip(
        "upstream-summed",
        "every element has the sum of the upstream gradient; each element needs its own.",
        Activations.model(function) { x, y, u in u.sum() * derivative(x, y) }),
      Slip(
        "input-returned", "the gradient of the activation's input is that input itself.",
        Activations.model(function) { x, _, _ in x }),
      Slip(
        "stale/derivative",
        "in the second sweep the activation's derivative is still the one at its first input: something is kept from one pass to "
          + "the next.",
        Activations.keepingFirst(function, derivative: derivative)),
    ]
  }

  /// What ends before anything comes back: the output of a call before the first one was asked for.
  static let stateIsNil = Slip<ActivationModel>(
    "state-unwrapped",
    "something that is nil is unwrapped by force: the activation keeps nothing before its first forward pass, and state is nil till "
      + "then.", { { _ in throw NoAnswer.foundNil } })

  static func wrong(
    _ family: String, _ function: @escaping Activations.Function,
    _ forms: [DerivativeForm]
  ) -> [Slip<ActivationModel>] {
    forms.map { form in
      Slip("\(family)/\(form.name)", form.sentence, Activations.model(function, derivative: form.derivative))
    }
  }

  /// With the other sign there are fewer readings: each form once more, negated.
  static func negated(
    _ family: String, _ function: @escaping Activations.Function,
    _ forms: [DerivativeForm]
  ) -> [Slip<ActivationModel>] {
    forms.map { form in
      Slip(
        "\(family)/\(form.name)-negated", form.sentence.dropLast() + ", and the whole has the wrong sign.",
        Activations.model(function) { x, y, u in -(u * form.derivative(x, y)) })
    }
  }

  static func functions(
    _ family: String, @ListOf<FunctionForm> _ forms: () -> [FunctionForm]
  ) -> [Slip<ActivationModel>] {
    forms().map { form in Slip("\(family)/\(form.name)", form.sentence, Activations.other(form.function)) }
  }

  static func list(@ListOf<DerivativeForm> _ forms: () -> [DerivativeForm]) -> [DerivativeForm] {
    forms()
  }

  static func slips(@ListOf<Slip<ActivationModel>> _ slips: () -> [Slip<ActivationModel>]) -> [Slip<
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
        "identity-derivative/of-square",
        "this is the gradient of the product of the input with itself, and that of the identity is asked.",
        Activations.model({ $0 }) { x, _, u in 2 * u * x })
      Slip(
        "identity-derivative/of-exp", "this is the gradient of exp, and that of the identity is asked.",
        Activations.model({ $0 }) { x, _, u in u * exp(x) })
      Slip(
        "identity-derivative/of-log", "this is the gradient of log, and that of the identity is asked.",
        Activations.model({ $0 }) { x, _, u in u / x })
    })
}
