import MyTorch
import NDArrays

/// Computes primitive operations and records them with the student's engine.
///
/// The gradients are our own, so that an exercise about the engine, a layer or a loss does not rest on the student's
/// functional part. All inputs always have the same shape: nothing is broadcast.
struct Recorder {
  let engine: Autograd

  init(_ engine: Autograd) {
    self.engine = engine
  }

  /// Computes `a + b`.
  func add(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a + b, addGradients)
  }

  /// Computes `a * b`, element by element; the gradients go to `externals`, or to the buffer where that is `nil`.
  func multiply(_ a: NDArray, _ b: NDArray, externals: [NDArray?] = [nil, nil]) -> NDArray {
    record(.product, [a, b], externals)
  }

  /// Computes `a * b` like ``multiply(_:_:externals:)``, but the backward operation has no gradient for `a`: it returns `nil`, as
  /// one does for labels.
  func multiply(constant a: NDArray, _ b: NDArray, externals: [NDArray?] = [nil, nil]) -> NDArray {
    record([a, b], output: Multilinear.product.output(of: [a, b]), gradientsToUpdate: externals) {
      [nil, Multilinear.product.gradients($0, $1)[1]]
    }
  }

  /// Computes `matmul(a, b)`; the gradient of `b` goes to `external` if there is one.
  func matmul(_ a: NDArray, _ b: NDArray, external: NDArray? = nil) -> NDArray {
    record(.matrixProduct, [a, b], [nil, external], isElementwise: false)
  }

  /// Computes `a * b * c`, element by element; the gradients go to `externals`, or to the buffer where that is `nil`.
  func multiply(_ a: NDArray, _ b: NDArray, _ c: NDArray, externals: [NDArray?]) -> NDArray {
    record(.productOfThree, [a, b, c], externals)
  }

  /// Computes `a * a`, element by element; the gradient goes to `external`.
  func square(_ a: NDArray, external: NDArray) -> NDArray {
    record(.square, [a], [external])
  }

  private func record(
    _ operation: Multilinear, _ inputs: [NDArray], _ gradientsToUpdate: [NDArray?], isElementwise: Bool = true
  ) -> NDArray {
    record(
      inputs, output: operation.output(of: inputs), gradientsToUpdate: gradientsToUpdate,
      isElementwise: isElementwise, operation.gradients)
  }

  private func record(
    _ inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?] = [nil, nil],
    isElementwise: Bool = true, _ backward: @escaping BackwardOperation
  ) -> NDArray {
    engine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: gradientsToUpdate,
      backwardOperation: { [shape = output.shape] gradOutput, inputs in
        // Where nothing but single elements meet, a single number may stand for an array full of it.
        guard gradOutput.shape == shape || (isElementwise && gradOutput.size == 1) else {
          fatalError(
            "a backward operation was called with an upstream gradient of shape \(text(gradOutput.shape)), but the output of its "
              + "operation has the shape \(text(shape)); an operation's upstream gradient is what was collected for its own output"
          )
        }
        return backward(gradOutput, inputs)
      })
    return output
  }

  /// A shape as NumPy prints it.
  private func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }
}

/// Passes the upstream gradient on, one array for both inputs, as the `addBackward` that students are given does. Private,
/// so that a hand-in cannot link it in place of its own.
private func addGradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [gradOutput, gradOutput]
}

extension Autograd {
  /// The gradient collected in the buffer for `array`, which the student knows as `name`.
  func gradient(of array: NDArray, named name: String) throws -> NDArray {
    guard gradientBuffer.isInMemory(array) else {
      let isEmpty = !operationList.contains { $0.inputs.contains(where: gradientBuffer.isInMemory) }
      throw Objection(
        "no gradient was collected for \(name): "
          + (isEmpty
            ? "after backward no recorded array has a spot in the gradient buffer; if backward empties the engine, leave that to zeroGrad"
            : "the gradient buffer has no spot for it, so no operation was recorded with the array itself as an input; a copy of it, or "
              + "an array that was computed from it, is another one"))
    }
    return gradientBuffer.getParam(array).copy()
  }
}
