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
public final class Operation {
  /// What has come back for the output in the running sweep.
  var gradientOfOutput: NDArray?
  /// The arrays that went in.
  public let inputs: [NDArray]

  /// The array that came out.
  public let output: NDArray

  /// For each input, the array outside the engine that collects its gradient (`dW` of a layer), or
  /// `nil` if the engine's own ``GradientBuffer`` does.
  public let gradientsToUpdate: [NDArray?]

  /// Computes the gradients of the inputs.
  public let backwardOperation: BackwardOperation

  /// Creates an operation from its parts.
  public init(
    inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?],
    backwardOperation: @escaping BackwardOperation
  ) {
    self.inputs = inputs
    self.output = output
    self.gradientsToUpdate = gradientsToUpdate
    self.backwardOperation = backwardOperation
  }
}

extension Operation: CustomStringConvertible {
  /// The shapes that go in and come out, and where each gradient is collected: `(1, 3) buffer, (3, 2) external -> (1, 2)`.
  public var description: String {
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
    precondition(inputs.count == gradientsToUpdate.count, "one gradient to update per input")
    zip(inputs, gradientsToUpdate).forEach { if $1 == nil { gradientBuffer.addSpot($0) } }
    operationList += [
      Operation(
        inputs: inputs, output: output, gradientsToUpdate: gradientsToUpdate, backwardOperation: backwardOperation)
    ]
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
  /// - Parameter divergence: The gradient to start from, shaped like the last operation's output; a single number
  ///   stands for an array full of it.
  public func backward(_ divergence: NDArray) {
    // BEGIN SOLUTION Autograd.backward
    guard let last = operationList.last else { return }
    for operation in operationList { operation.gradientOfOutput = nil }
    last.gradientOfOutput = NDArray.ones(last.output.shape) * (divergence.size == 1 ? divergence.reshaped([]) : divergence)
    for number in stride(from: operationList.count - 1, through: 0, by: -1) {
      let operation = operationList[number]
      guard let upstream = operation.gradientOfOutput else { continue }
      let gradients = operation.backwardOperation(upstream, operation.inputs)
      for case let (index, gradient?) in gradients.enumerated() {
        let input = operation.inputs[index]
        if let maker = operationList[..<number].last(where: { $0.output === input }) {
          maker.gradientOfOutput = maker.gradientOfOutput.map { $0 + gradient } ?? gradient
        }
        switch operation.gradientsToUpdate[index] {
        case let external?: external += gradient
        case nil: gradientBuffer.updateParam(input, gradient)
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
