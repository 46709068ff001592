import MyTorch
import NDArrays

/// Computes primitive operations and records them with the student's engine.
///
/// The backward functions are our own, so that an exercise about the engine, a layer or a loss does not rest on the
/// student's functional part. Both inputs always have the same shape: nothing is broadcast.
struct Recorder {
  let engine: Autograd

  init(_ engine: Autograd) {
    self.engine = engine
  }

  /// Computes `a + b`.
  func add(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a + b, addGradients)
  }

  /// Computes `a * b`, element by element.
  func multiply(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a * b, multiplyGradients)
  }

  /// Computes `matmul(a, b)`; the gradient of `b` goes to `external` if there is one.
  func matmul(_ a: NDArray, _ b: NDArray, external: NDArray? = nil) -> NDArray {
    record([a, b], output: NDArrays.matmul(a, b), gradientsToUpdate: [nil, external], matmulGradients)
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
