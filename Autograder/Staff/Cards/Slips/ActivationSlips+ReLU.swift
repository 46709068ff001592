internal import Foundation
internal import NDArrays

extension ActivationSlips {
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
        gradient(
          "ones-and-upstream",
          "the upstream gradient came through where ReLU's input is negative, and where it is positive there are ones.",
          { x, _, u in u * (x <= 0) + (x > 0) })
        gradient(
          "of-sum",
          "all elements come through, or none does: ReLU decides for each element by itself.",
          { x, _, u in x.sum().item > 0 ? u : 0 * u })
        gradient(
          "of-maximum-summed",
          "only the largest element has a gradient, and it has that of all: ReLU compares each element with zero.",
          { x, _, u in
            let largest = x.elements.max() ?? 0
            return NDArray(x.elements.map { $0 == largest ? 1 : 0 }, shape: x.shape) * u.sum().item
          })
        slopes.map { slope in
          gradient("leaky-\(slope)", leaky, { x, _, u in u * ((x > 0) + slope * (x <= 0)) })
        }
      })
  }()
}
