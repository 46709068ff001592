extension GradientCause: CustomStringConvertible {
  /// What it is, where it usually comes from and what to look at.
  public var description: String {
    switch self {
    case .changesArray:
      "The array that was handed over is changed. Somewhere an in-place operator (+=, -=, …) or fill works on an "
        + "input, or on an array that shares its memory; write a = a + b for a new array."
    case .changingValue(let first, let second):
      "Two calls with equal arrays give different values, \(first) and \(second). Something is kept from call to "
        + "call, or drawn at random: make the layers once with a seed, and change nothing in them."
    case .accumulates:
      "The second call's gradient contains the first one's. Gradients are kept from call to call: start each call "
        + "with a new engine or zeroGrad, and set external gradients (dW, db) to 0 in place."
    case .changingGradient:
      "Two calls with equal arrays give different gradients, although the value is the same. Something is kept "
        + "from call to call: start each call with a new engine or zeroGrad."
    case .valueNotFinite(let value):
      "The value itself is \(value). Look at the forward pass: a logarithm of 0, a division by 0, or an exponential "
        + "of a large number."
    case .ignoresArray:
      "The value does not change when the array does. Does the function use the array it is given, or one from "
        + "outside with the same name?"

    case .noGradient:
      "There is no gradient: nil was returned for this input."
    case .transposed:
      "The gradient has the shape of the transposed array. A gradient has the shape of the array that was recorded."
    case .notUnbroadcast:
      "The array was broadcast, and the gradient has the larger shape. Sum it over the axes along which the array "
        + "was repeated; unbroadcast does that."
    case .wrongShape(let claimed, let expected):
      "The gradient has the shape \(tuple(claimed)), but the array \(tuple(expected)). They must be the same."
    case .notFinite(let count):
      "\(Self.elements(count)) of the gradient \(count == 1 ? "is" : "are") infinite or not a number, where a "
        + "finite one is right. Look for exp of large numbers, divisions by 0 and logarithms of 0."
    case .allZero:
      "The gradient is 0 everywhere. Nothing arrived: was a copy recorded instead of the array itself, was an "
        + "operation not recorded, or is the gradient in another place (external, not in the buffer)?"
    case .wrongSign:
      "The sign is wrong everywhere. Look for a minus sign that is missing or one too many."
    case .scaled(let factor):
      Self.textOfScale(factor)
    case .scaledBySize(let factor):
      "Every element is \(factor > 1 ? "the number of elements" : "one over the number of elements") times the right "
        + "one: \(readable(factor)). Look for a mean where a sum should be, or a sum where a mean should be."
    case .shifted(let distance):
      "Every element is off by the same number, \(readable(distance)). A term that is added somewhere contributes "
        + "too much or is missing."
    case .reordered:
      "The elements are right, but in another order. Look for a missing transpose, or reshaped in place of T."

    case .wrongWhereNegative:
      "Only elements where x is negative are wrong. Look at how signs, masks and absolute values are treated."
    case .wrongWherePositive:
      "Only elements where x is positive are wrong. Look at how signs, masks and absolute values are treated."
    case .someZero(let count):
      "\(Self.elements(count)) \(count == 1 ? "is" : "are") 0 and should not be; all others are right. Look at masks, "
        + "and at slices of which a part is left out."
    case .onlyFirstRowRight:
      "Only the first row is right. Look for code that takes the batch size to be 1."

    case .kink:
      "The function has a kink or a jump there, as ReLU has at 0 and max at a tie. There is no one right gradient: "
        + "check at another point."
    case .tie(let first, let second):
      "Two elements are (almost) equal, \(first) and \(second), and the function turns where they meet, as max does at a "
        + "tie. There is no one right gradient: check at another point."
    case .lostInRounding:
      "The value is so large that the changes made by this element are lost in its rounding. Check smaller numbers, or "
        + "numbers that are closer to each other in size."
    case .noise:
      "From near and from far the function looks different: its values are noisy or rounded (single precision, say), or "
        + "it has tiny waves. No numerical gradient is right for both."
    case .domainBorder:
      "The function has no value on one side of this element, as log and sqrt have none below 0. Check at another point."
    case .overflow:
      "Near this element the values are too large for a Double. Check at another point."
    case .tooFast:
      "The function changes too fast near this element for a numerical gradient. Check at another point."
    }
  }

  private static func textOfScale(_ factor: Double) -> String {
    let text = "Every element is \(readable(factor)) times the right one. "
    if factor > 0 && factor < 1 {
      return text
        + "If the array is used more than once, is only one of its gradients left, because = stands where += should? "
        + "Else look for a factor that is missing, such as the upstream gradient."
    }
    return text
      + "Look for a factor that is missing or one too many: the upstream gradient, a power, the batch size."
  }

  private static func elements(_ count: Int) -> String {
    count == 1 ? "1 element" : "\(count) elements"
  }
}

/// A shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
private func tuple(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}
