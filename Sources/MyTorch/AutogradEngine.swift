import NDArrays
import Stubs

/// Computes the gradients of an operation's inputs from the gradient of its output.
///
/// - Parameters:
///   - gradOutput: The upstream gradient: of the loss, with respect to the operation's output; shaped like the output.
///   - inputs: The operation's inputs, as they were recorded.
/// - Returns: One gradient per input, shaped like that input; `nil` for an input that needs none, such as a label.
///   The same array may be there twice, and it may be `gradOutput` itself, as with ``addBackward(_:_:)``.
public typealias BackwardOperation = (_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?]

/// One step of a computation, with all that is needed to send a gradient back through it.
public struct Operation {
  /// The arrays that went in.
  public let inputs: [NDArray]

  /// The array that came out.
  public let output: NDArray

  /// For each input, the array outside the engine that collects its gradient (`dW` of a layer), or
  /// `nil` if the engine's own ``GradientBuffer`` does.
  public let gradientsToUpdate: [NDArray?]

  /// Computes the gradients of the inputs.
  public let backwardOperation: BackwardOperation

  /// Creates an operation from its parts; there must be one entry of `gradientsToUpdate` for each input.
  public init(
    inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?],
    backwardOperation: @escaping BackwardOperation
  ) {
    guard inputs.count == gradientsToUpdate.count else {
      fatalError(
        "Operation: gradientsToUpdate must have one entry per input, nil for the buffer; the number of inputs is "
          + "\(inputs.count), that of entries \(gradientsToUpdate.count)")
    }
    self.inputs = inputs
    self.output = output
    self.gradientsToUpdate = gradientsToUpdate
    let name = { Operation.description(inputs, output, gradientsToUpdate) }
    for (index, input) in inputs.enumerated() {
      let external = gradientsToUpdate[index]
      guard let external, !isSameShape(external.shape, as: input.shape) else { continue }
      let isTransposed = external.shape == Array(input.shape.reversed())
      fatalError(
        "Operation \(name()): entry \(index) of gradientsToUpdate has the shape \(shapeText(external.shape)), but input "
          + "\(index) has \(shapeText(input.shape)); a gradient has the shape of its array"
          + (isTransposed ? ": record the transposed view of it, .T, which has the right one" : ""))
    }
    // What it returns is looked at here, so that a mistake is told where it is made.
    self.backwardOperation = { gradOutput, arrays in
      let gradients = backwardOperation(gradOutput, arrays)
      guard gradients.count == inputs.count else {
        fatalError(
          "Operation \(name()): the number of inputs is \(inputs.count), but its backward function returned \(gradients.count) "
            + "gradients; it must return one for each input, nil where none is needed")
      }
      for (index, external) in gradientsToUpdate.enumerated() where external != nil {
        guard let gradient = gradients[index] else { continue }
        guard isSameShape(gradient.shape, as: inputs[index].shape) else {
          fatalError(
            "Operation \(name()): its backward function returned a gradient of shape \(shapeText(gradient.shape)) for input "
              + "\(index) of shape \(shapeText(inputs[index].shape)); a gradient has the shape of its array")
        }
      }
      return gradients
    }
  }
}

/// Whether two shapes are the same, or would be without axes of length 1: a flat bias may be collected in a row.
private func isSameShape(_ shape: [Int], as other: [Int]) -> Bool {
  shape == other || (shape.count != other.count && shape.filter { $0 != 1 } == other.filter { $0 != 1 })
}

extension Operation: CustomStringConvertible {
  /// The shapes that go in and come out, and where each gradient is collected: `(1, 3) buffer, (3, 2) external -> (1, 2)`.
  public var description: String {
    Operation.description(inputs, output, gradientsToUpdate)
  }

  fileprivate static func description(
    _ inputs: [NDArray], _ output: NDArray, _ gradientsToUpdate: [NDArray?]
  ) -> String {
    let parts = zip(inputs, gradientsToUpdate).map { input, external in
      "\(shapeText(input.shape)) \(external == nil ? "buffer" : "external")"
    }
    return parts.joined(separator: ", ") + " -> " + shapeText(output.shape)
  }
}

/// A reverse-mode automatic differentiation engine.
///
/// During the forward pass every operation is recorded; ``backward(_:)-(NDArray)`` then walks the record from the
/// last operation to the first and applies the chain rule at each step.
public final class Autograd {
  /// The gradients of all arrays that are tracked internally, found by memory location.
  public var gradientBuffer = GradientBuffer()

  /// The operations in the order in which they were recorded.
  public var operationList: [Operation] = []

  /// Creates an engine with nothing recorded.
  public init() {}

  /// Records one operation of the forward pass (writeup, section 3.1).
  ///
  /// Two things are to be done:
  /// 1. Make room in ``gradientBuffer`` for the gradient of the inputs, so that ``backward(_:)-(NDArray)`` can add to it later.
  ///    An input that has room already keeps what is there.
  /// 2. Append an ``Operation`` with these four parts to ``operationList``.
  ///
  /// Record the arrays themselves, not copies of them: an array is recognised by its place in memory.
  ///
  /// - Parameters:
  ///   - inputs: The arrays that went into the operation.
  ///   - output: The array that came out of it.
  ///   - gradientsToUpdate: One entry per input: an array in which to collect that input's gradient (tracked
  ///     externally), or `nil` to collect it in the buffer (tracked internally).
  ///   - backwardOperation: Computes the gradients of the inputs.
  public func addOperation(
    inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?],
    backwardOperation: @escaping BackwardOperation
  ) {
    // BEGIN SOLUTION Autograd.addOperation
    for input in inputs {
      gradientBuffer.addSpot(input)
    }
    operationList.append(
      Operation(
        inputs: inputs, output: output, gradientsToUpdate: gradientsToUpdate,
        backwardOperation: backwardOperation))
    // END SOLUTION
  }

  /// Sends `divergence` back through everything recorded so far (writeup, section 3.2).
  ///
  /// Walk ``operationList`` from the last operation to the first. For each:
  /// 1. Find the upstream gradient. For the last operation it is `divergence`; for every other one it is what the
  ///    buffer has collected for that operation's output.
  /// 2. Call the backward operation with the upstream gradient and the inputs.
  /// 3. Add each gradient it returns to the right place: to the entry of `gradientsToUpdate` if there is one (in
  ///    place, so that whoever owns that array sees it), to the buffer otherwise. An input that is used more than
  ///    once receives the sum of its gradients.
  ///
  /// An operation whose output nobody used receives no gradient and passes none on; a gradient that is `nil` is not added.
  ///
  /// The buffer keeps what it has collected until ``zeroGrad()``: a second sweep of the same record adds to it, and what was
  /// collected for arrays in between is sent on once more. Call `zeroGrad` and run the forward pass again in between. The
  /// arrays that were recorded must not be changed in place before the sweep: backward functions see them as they are then.
  ///
  /// - Parameter divergence: The gradient to start from, shaped like the last operation's output; a single number
  ///   stands for an array full of it.
  public func backward(_ divergence: NDArray) {
    // BEGIN SOLUTION Autograd.backward
    guard let last = operationList.last else {
      fatalError("backward: no operation has been recorded; run the forward pass first")
    }
    let start =
      divergence.shape == last.output.shape
      ? divergence : NDArray.zeros(last.output.shape) + divergence.reshaped([])

    for (index, operation) in operationList.enumerated().reversed() {
      let gradOutput: NDArray
      if index == operationList.count - 1 {
        gradOutput = start
      } else if gradientBuffer.isInMemory(operation.output) {
        gradOutput = gradientBuffer.getParam(operation.output)
      } else {
        continue
      }

      let gradients = operation.backwardOperation(gradOutput, operation.inputs)
      for (index, gradient) in gradients.enumerated() {
        guard let gradient else { continue }
        if let external = operation.gradientsToUpdate[index] {
          external += gradient
        } else {
          gradientBuffer.updateParam(operation.inputs[index], gradient)
        }
      }
    }
    // END SOLUTION
  }

  /// Sends `divergence` back through everything recorded so far; for a loss, `backward(1)`.
  ///
  /// - Parameter divergence: The gradient to start from, the same for every element of the last output.
  public func backward(_ divergence: Double) {
    backward(NDArray(divergence))
  }

  /// Forgets all operations and all gradients in the buffer, ready for the next forward pass (writeup, section 3.3).
  ///
  /// External gradients are left alone: they belong to the layers.
  public func zeroGrad() {
    // BEGIN SOLUTION Autograd.zeroGrad
    operationList.removeAll()
    gradientBuffer.clear()
    // END SOLUTION
  }
}
