public import NDArrays

/// Builds a graph, a node at a time.
///
/// ```swift
/// let builder = GraphBuilder()
/// let x = builder.input("x", [32, 784])
/// let w = builder.parameter("w", [10, 784])
/// let y = builder.input("y", [32, 10])
/// let loss = softmaxCrossEntropy(matmul(x, w.transposed()), y)
/// let gradient = gradients(of: loss, withRespectTo: [w])[0]
/// builder.update(w, to: w - 0.1 * gradient)
/// builder.output("loss", loss)
/// let program = try Program(builder.graph.compiled())
/// ```
///
/// Nothing is computed meanwhile. A node whose shapes do not fit stops the program with NumPy's message at the line that
/// builds it; an operator, which cannot know its line, names the lines that built its operands.
public final class GraphBuilder {
  /// What has been built so far.
  public internal(set) var graph = Graph()

  /// A builder with nothing built.
  public init() {}

  /// An array that is given anew for every step.
  public func input(_ name: String, _ shape: [Int], fileID: StaticString = #fileID, line: UInt = #line)
    -> Tensor
  {
    source(.input(name), name, shape, fileID, line)
  }

  /// An array that stays from step to step.
  public func parameter(
    _ name: String, _ shape: [Int], fileID: StaticString = #fileID, line: UInt = #line
  ) -> Tensor {
    source(.parameter(name), name, shape, fileID, line)
  }

  /// Numbers that are known now.
  public func constant(_ array: NDArray, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
    node(.constant(Constant(array)), [], SourceLocation(fileID, line))
  }

  /// A number that is known now, of shape ().
  public func constant(_ number: Double, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
    node(.constant(Constant(number)), [], SourceLocation(fileID, line))
  }

  /// Makes `tensor` a result that can be asked for by `name`.
  public func output(
    _ name: String, _ tensor: Tensor, fileID: StaticString = #fileID, line: UInt = #line
  ) {
    guard graph.output(name) == nil else {
      fatalError("\(GraphError.nameTaken(name))", file: fileID, line: line)
    }
    graph.roots.append(Graph.Root(purpose: .output(name), node: tensor.index))
  }

  /// Makes `value` the parameter's value for the next step.
  ///
  /// All updates of a step take place together: every node of the step sees the old values.
  public func update(
    _ parameter: Tensor, to value: Tensor, fileID: StaticString = #fileID, line: UInt = #line
  ) {
    do {
      guard case .parameter(let name) = graph.nodes[parameter.index].operation else {
        throw GraphError.noParameter(operation: graph.nodes[parameter.index].operation.name)
      }
      guard parameter.shape == value.shape else {
        throw GraphError.updateShape(parameter: name, shape: parameter.shape, found: value.shape)
      }
    } catch {
      fatalError("\(error)", file: fileID, line: line)
    }
    graph.roots.append(Graph.Root(purpose: .update(parameter: parameter.index), node: value.index))
  }

  private func source(
    _ operation: Primitive, _ name: String, _ shape: [Int], _ fileID: StaticString, _ line: UInt
  ) -> Tensor {
    let isTaken = graph.nodes.contains {
      $0.operation == .input(name) || $0.operation == .parameter(name)
    }
    guard !isTaken else { fatalError("\(GraphError.nameTaken(name))", file: fileID, line: line) }
    guard shape.allSatisfy({ $0 > 0 }) else {
      fatalError("\(name): no axis may be shorter than 1: \(shapeText(shape))", file: fileID, line: line)
    }
    let place = graph.append(
      Node(operation: operation, inputs: [], shape: shape, origin: SourceLocation(fileID, line)))
    return Tensor(builder: self, index: place)
  }

  /// Adds a node whose operands fit, or throws.
  func append(_ operation: Primitive, _ inputs: [Tensor], _ origin: SourceLocation) throws(GraphError)
    -> Tensor
  {
    Tensor(
      builder: self, index: try graph.append(operation, inputs.map(\.index), origin: origin))
  }

  /// Adds a node; stops at its line if its operands do not fit.
  func node(_ operation: Primitive, _ inputs: [Tensor], _ origin: SourceLocation) -> Tensor {
    do {
      return try append(operation, inputs, origin)
    } catch {
      stop("\(error)", origin)
    }
  }
}

extension SourceLocation {
  init(_ fileID: StaticString, _ line: UInt) {
    self.init(fileID: fileID.description, line: Int(line))
  }
}

/// Stops the program with `message`, which begins with the line that is to blame.
func stop(_ message: String, _ origin: SourceLocation) -> Never {
  fatalError("\(origin.fileID):\(origin.line): \(message)")
}
