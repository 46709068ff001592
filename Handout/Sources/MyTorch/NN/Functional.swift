import NDArrays
import Stubs

// The backward functions of the primitive operations (writeup, section 4).
//
// Each is called with the upstream gradient, shaped like the operation's output, and the operation's inputs, and
// returns one gradient per input, shaped like that input. None of them changes an array it was given.

/// Sums `gradient` over the axes along which an input of `shape` was broadcast.
///
/// Broadcasting repeats an input's elements; the gradient of an element is the sum over its repetitions. Without
/// broadcasting the gradient comes back as it is.
public func unbroadcast(_ gradient: NDArray, to shape: [Int]) -> NDArray {
  guard gradient.shape != shape else { return gradient }
  var result = gradient
  while result.ndim > shape.count {
    result = result.sum(axis: 0)
  }
  for (axis, length) in shape.enumerated() where length == 1 && result.shape[axis] != 1 {
    result = result.sum(axis: axis, keepDims: true)
  }
  // A single number may stand for an array full of it.
  guard result.shape == shape || gradient.size == 1 else {
    fatalError(
      "unbroadcast: a gradient of shape \(shapeText(gradient.shape)) cannot belong to an input of shape \(shapeText(shape)); "
        + "was the very array recorded that went into the operation?")
  }
  return result
}

/// The gradient of `y = a`: the upstream gradient, unchanged.
public func identityBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("identityBackward")
}

/// The gradients of `y = a + b`: both are the upstream gradient. Given, as an example.
public func addBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let (a, b) = (inputs[0], inputs[1])
  return [unbroadcast(gradOutput, to: a.shape), unbroadcast(gradOutput, to: b.shape)]
}

/// The gradients of `y = a - b`, element by element: `b` enters with a minus sign.
public func subBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("subBackward")
}

/// The gradients of `y = a * b`, element by element: each input's gradient is the upstream one, times the other input.
public func mulBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("mulBackward")
}

/// The gradients of `y = a / b`, element by element, by the quotient rule.
public func divBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("divBackward")
}

/// The gradients of the matrix product `y = matmul(a, b)`, with `a` (n, k), `b` (k, m), `y` (n, m).
///
/// Both gradients are matrix products of the upstream gradient with the other input, transposed; the shapes leave only one
/// way to put them together.
public func matmulBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("matmulBackward")
}

/// The gradients of `y = outer(a, b)`, with `a` of n elements, `b` of m elements, and `y` (n, m), `y[i, j] = a[i] * b[j]`.
///
/// Like `numpy.outer`, the operation flattens its inputs: the gradients have the inputs' own shapes again.
public func outerBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("outerBackward")
}

/// The gradient of `y = log(a)`, the natural logarithm, element by element.
public func logBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("logBackward")
}

/// The gradient of `y = exp(a)`, element by element.
public func expBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("expBackward")
}

/// The gradient of `y = max(a)`, the largest of all elements: only that element gets a gradient. Of several largest ones, the first.
public func maxBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("maxBackward")
}

/// The gradient of `y = sum(a)`, over all elements, or over some axes that are kept with length 1: each element passes its
/// sum's upstream gradient on.
public func sumBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("sumBackward")
}

/// The gradient of the softmax cross-entropy loss, averaged over the batch, with respect to the logits.
///
/// The softmax and the logarithm combine into one short formula: with `p = softmax(logits)`, the
/// gradient of one row is the difference of what was predicted and what is true.
///
/// - Parameters:
///   - gradOutput: The upstream gradient, a number; 1 where the loss is the last operation.
///   - inputs: The logits (N, C) and the labels (N, C), one-hot.
/// - Returns: The gradient of the logits (N, C); `nil` for the labels.
public func softmaxCrossEntropyBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  notImplemented("softmaxCrossEntropyBackward")
}
