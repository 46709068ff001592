/// Why a node cannot be built, or a program not be run.
public enum GraphError: Error, Equatable {
  /// Two shapes that cannot be broadcast against each other.
  case cannotBroadcast([Int], [Int])
  /// The inner lengths of a matrix product differ.
  case notAligned([Int], [Int])
  /// An operation on matrices was given something else.
  case noMatrix(operation: String, shape: [Int])
  case cannotReshape(from: [Int], to: [Int])
  case cannotBroadcastTo(from: [Int], to: [Int])
  case noSuchAxis(Int, ndim: Int)
  case duplicateAxis([Int])
  case noAxis(operation: String)
  /// Predictions and labels have different shapes.
  case lossShapes([Int], [Int])
  /// The gradient is asked for of something that is not a single number.
  case noNumber(shape: [Int])
  /// A parameter's next value has another shape.
  case updateShape(parameter: String, shape: [Int], found: [Int])
  case noParameter(operation: String)
  /// Two nodes are to have one name.
  case nameTaken(String)
  /// There is no array of this name.
  case noSuchArray(String, known: [String])
  /// An array of another shape was given.
  case wrongShape(name: String, expected: [Int], found: [Int])
  /// A graph that passes have worked on was to be differentiated.
  case noGradient(operation: String)
  /// Somebody asked for the value of a node while the graph was being built.
  case noValueYet(operation: String, shape: [Int])
  /// The graph has no plan.
  case notPlanned
  /// The shared memory is for smaller programs.
  case arenaTooSmall(size: Int, needed: Int)
  /// A parameter's array is a view whose elements do not lie one after the other.
  case notInOrder(String)
}

extension GraphError: CustomStringConvertible {
  /// In NumPy's words where NumPy has some.
  public var description: String {
    switch self {
    case .cannotBroadcast(let left, let right):
      "operands could not be broadcast together with shapes \(compact(left)) \(compact(right))"
    case .notAligned(let left, let right):
      "matmul: shapes \(shapeText(left)) and \(shapeText(right)) are not aligned: "
        + "\(left[left.count - 1]) (dim \(left.count - 1)) != \(right[0]) (dim 0)"
    case .noMatrix(let operation, let shape):
      "\(operation): a static graph has it for matrices, not for an array of shape \(shapeText(shape)); reshape it first"
    case .cannotReshape(let from, let to):
      "cannot reshape array of size \(from.reduce(1, *)) into shape \(compact(to))"
    case .cannotBroadcastTo(let from, let to):
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(compact(from)) and requested shape \(compact(to))"
    case .noSuchAxis(let axis, let ndim): "axis \(axis) is out of bounds for array of dimension \(ndim)"
    case .duplicateAxis(let axes): "duplicate value in axes: \(shapeText(axes))"
    case .noAxis(let operation): "\(operation): a single number has no axis to work along"
    case .lossShapes(let logits, let labels):
      "softmaxCrossEntropy: the logits have the shape \(shapeText(logits)), the labels \(shapeText(labels)); "
        + "both must have the same, (N, C)"
    case .noNumber(let shape):
      "gradients: the gradient is that of a single number, not of an array of shape \(shapeText(shape)); sum it first, "
        + "or give the upstream gradient"
    case .updateShape(let parameter, let shape, let found):
      "update: \(parameter) has the shape \(shapeText(shape)), its next value \(shapeText(found)); a parameter keeps its shape"
    case .noParameter(let operation):
      "update: only a parameter stays from step to step; this is \(operation)"
    case .nameTaken(let name):
      "there is a node named \"\(name)\" already; give every input, parameter and output its own name"
    case .noSuchArray(let name, let known):
      "there is no \"\(name)\"; there is " + known.map { "\"\($0)\"" }.joined(separator: ", ")
    case .wrongShape(let name, let expected, let found):
      "\(name) has the shape \(shapeText(expected)); an array of shape \(shapeText(found)) was given. The shapes of a "
        + "compiled graph are fixed: compile one for each"
    case .noGradient(let operation):
      "gradients: \(operation) is made by a pass; take the gradients first and compile afterwards"
    case .noValueYet(let operation, let shape):
      "the value of \(operation), shape \(shapeText(shape)), is not known while the graph is built: it is computed when the "
        + "program runs, again in every step. A static graph cannot branch on it or loop until it is reached; "
        + "compute both sides and choose with a mask, or use an engine that records what runs, such as MyTorch"
    case .arenaTooSmall(let size, let needed):
      "the shared arena has \(size) elements, and this graph needs \(needed); make it for all graphs that use it"
    case .notInOrder(let name):
      "\(name): the elements of a parameter must lie one after the other in memory; give a copy() of this view"
    case .notPlanned: "this graph has no plan; compile it first"
    }
  }
}

/// A shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`.
public func shapeText(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
}

/// A shape as NumPy prints it in broadcasting errors, without spaces: `(2,3)`.
private func compact(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
}
