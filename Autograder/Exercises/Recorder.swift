import MyTorch
import NDArrays

/// Computes primitive operations and records them with the student's engine.
///
/// The backward functions are our own, so that an exercise about the engine, a layer or a loss does not rest on the
/// student's functional part. All inputs always have the same shape: nothing is broadcast.
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
    record([a, b], output: a * b, gradientsToUpdate: externals, multiplyGradients)
  }

  /// Computes `matmul(a, b)`; the gradient of `b` goes to `external` if there is one.
  func matmul(_ a: NDArray, _ b: NDArray, external: NDArray? = nil) -> NDArray {
    record([a, b], output: NDArrays.matmul(a, b), gradientsToUpdate: [nil, external], matmulGradients)
  }

  /// Computes `a * b * c`, element by element; the gradients go to `externals`, or to the buffer where that is `nil`.
  func multiply(_ a: NDArray, _ b: NDArray, _ c: NDArray, externals: [NDArray?]) -> NDArray {
    record([a, b, c], output: a * b * c, gradientsToUpdate: externals, productGradients)
  }

  /// Computes `a * a`, element by element; the gradient goes to `external`.
  func square(_ a: NDArray, external: NDArray) -> NDArray {
    record([a], output: a * a, gradientsToUpdate: [external], squareGradient)
  }

  private func record(
    _ inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?] = [nil, nil],
    _ backward: @escaping BackwardOperation
  ) -> NDArray {
    engine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: gradientsToUpdate,
      backwardOperation: { [shape = output.shape] gradOutput, inputs in
        // A single number may stand for an array full of it.
        guard gradOutput.shape == shape || gradOutput.size == 1 else {
          fatalError(
            "a backward operation was called with an upstream gradient of shape \(text(gradOutput.shape)), but the output of its "
              + "operation has the shape \(text(shape))")
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

// MARK: The backward functions that exercises record

// Private, so that a hand-in cannot link them in place of its own.

/// Passes the upstream gradient on, one array for both inputs, as the `addBackward` that students are given does.
private func addGradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [gradOutput, gradOutput]
}

private func multiplyGradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [gradOutput * inputs[1], gradOutput * inputs[0]]
}

private func productGradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let (a, b, c) = (inputs[0], inputs[1], inputs[2])
  return [gradOutput * b * c, gradOutput * a * c, gradOutput * a * b]
}

private func squareGradient(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [2 * gradOutput * inputs[0]]
}

private func matmulGradients(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [NDArrays.matmul(gradOutput, inputs[1].T), NDArrays.matmul(inputs[0].T, gradOutput)]
}

extension Autograd {
  /// The gradient collected in the buffer for `array`, which the student knows as `name`.
  func gradient(of array: NDArray, named name: String) throws -> NDArray {
    guard gradientBuffer.isInMemory(array) else {
      throw Objection(
        "no gradient was collected for \(name): the gradient buffer has no spot for it. Was the array itself recorded, "
          + "not a copy of it?")
    }
    return gradientBuffer.getParam(array).copy()
  }
}
