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
  return result
}

/// The gradient of `y = a`: the upstream gradient, unchanged.
public func identityBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION identityBackward
  [gradOutput]
  // END SOLUTION
}

/// The gradients of `y = a + b`: both are the upstream gradient. Given, as an example.
public func addBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let (a, b) = (inputs[0], inputs[1])
  return [unbroadcast(gradOutput, to: a.shape), unbroadcast(gradOutput, to: b.shape)]
}

/// The gradients of `y = a - b`, element by element: `b` enters with a minus sign.
public func subBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION subBackward
  let (a, b) = (inputs[0], inputs[1])
  return [unbroadcast(gradOutput, to: a.shape), unbroadcast(-gradOutput, to: b.shape)]
  // END SOLUTION
}

/// The gradients of `y = a * b`, element by element: each input's gradient is the upstream one, times the other input.
public func mulBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION mulBackward
  let (a, b) = (inputs[0], inputs[1])
  return [unbroadcast(gradOutput * b, to: a.shape), unbroadcast(gradOutput * a, to: b.shape)]
  // END SOLUTION
}

/// The gradients of `y = a / b`, element by element, by the quotient rule.
public func divBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION divBackward
  let (a, b) = (inputs[0], inputs[1])
  let gradA = gradOutput / b
  let gradB = -gradA * (a / b)
  return [unbroadcast(gradA, to: a.shape), unbroadcast(gradB, to: b.shape)]
  // END SOLUTION
}

/// The gradients of the matrix product `y = matmul(a, b)`, with `a` (n, k), `b` (k, m), `y` (n, m).
///
/// Both gradients are matrix products of the upstream gradient with the other input, transposed; the shapes leave only one
/// way to put them together.
public func matmulBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION matmulBackward
  let (a, b) = (inputs[0], inputs[1])
  return [matmul(gradOutput, b.T), matmul(a.T, gradOutput)]
  // END SOLUTION
}

/// The gradients of `y = outer(a, b)`, with `a` of n elements, `b` of m elements, and `y` (n, m), `y[i, j] = a[i] * b[j]`.
///
/// Like `numpy.outer`, the operation flattens its inputs: the gradients have the inputs' own shapes again.
public func outerBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION outerBackward
  let (a, b) = (inputs[0], inputs[1])
  let gradA = matmul(gradOutput, b.reshaped([-1]))
  let gradB = matmul(gradOutput.T, a.reshaped([-1]))
  return [gradA.reshaped(a.shape), gradB.reshaped(b.shape)]
  // END SOLUTION
}

/// The gradient of `y = log(a)`, the natural logarithm, element by element.
public func logBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION logBackward
  [gradOutput / inputs[0]]
  // END SOLUTION
}

/// The gradient of `y = exp(a)`, element by element.
public func expBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION expBackward
  [gradOutput * exp(inputs[0])]
  // END SOLUTION
}

/// The gradient of `y = max(a)`, the largest of all elements: only that element gets a gradient. Of several largest ones, the first.
public func maxBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION maxBackward
  let a = inputs[0]
  let gradient = NDArray.zeros([a.size])
  gradient[Int(a.argmax().item)] = gradOutput.reshaped([])
  return [gradient.reshaped(a.shape)]
  // END SOLUTION
}

/// The gradient of `y = sum(a)`, over all elements, or over some axes that are kept with length 1: each element passes its
/// sum's upstream gradient on.
public func sumBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  // BEGIN SOLUTION sumBackward
  let a = inputs[0]
  let upstream = gradOutput.size == 1 ? gradOutput.reshaped([]) : gradOutput
  return [NDArray.zeros(a.shape) + upstream]
  // END SOLUTION
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
  // BEGIN SOLUTION softmaxCrossEntropyBackward
  let (labels, softmax) = (inputs[1], inputs[2])
  return [gradOutput.item * (softmax - labels) / Double(labels.shape[0]), nil, nil]
  // END SOLUTION
}
