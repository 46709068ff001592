/// What a node computes.
public enum Primitive: Hashable, Sendable {
  /// An array that is given anew for every step.
  case input(String)
  /// An array that stays from step to step and that the program may update.
  case parameter(String)
  /// Numbers known when the graph is built.
  case constant(Constant)
  /// One operation on each element; operands are broadcast.
  case elementwise(Elementary)
  /// A product of two matrices, (m, k) and (k, n), either of which may be read transposed.
  ///
  /// With an epilogue, every element of the product goes through it before it is stored: its input 0 is the product, the
  /// others are the node's inputs from the third on.
  case matmul(transposesLeft: Bool, transposesRight: Bool, epilogue: Expression?)
  /// A matrix with rows and columns exchanged.
  case transpose
  /// The same elements in another shape; costs nothing.
  case reshape([Int])
  /// The elements repeated to fill a shape.
  case broadcast([Int])
  /// The sums over neighbouring axes, which are kept with length 1.
  case sum(axes: Range<Int>)
  /// The logarithm of the softmax over the last axis.
  case logSoftmax
  /// The first input, but not before the second one is there; costs nothing. It keeps what is computed again apart from
  /// what was computed before.
  case after
  /// Several element-wise operations, made by fusion.
  case fused(Expression)

  /// The plain product of two matrices.
  public static let matmul = Primitive.matmul(transposesLeft: false, transposesRight: false, epilogue: nil)

  /// The operations on each element, for a node that only has those.
  public var expression: Expression? {
    switch self {
    case .elementwise(let operation): Expression(operation)
    case .broadcast: Expression(.identity)
    case .fused(let expression): expression
    default: nil
    }
  }

  /// Whether it comes from outside of the graph's computation.
  public var isSource: Bool {
    switch self {
    case .input, .parameter, .constant: true
    default: false
    }
  }

  /// Whether its result is its first input under another name, in the same memory.
  public var isAlias: Bool {
    switch self {
    case .reshape, .after: true
    default: false
    }
  }

  /// A short name for pictures and messages.
  public var name: String {
    switch self {
    case .input(let name), .parameter(let name): name
    case .constant(let constant): constant.number.map(numberText) ?? "constant"
    case .elementwise(.negate): "−"
    case .elementwise(let operation): operation.sign ?? operation.rawValue
    case .matmul(let left, let right, let epilogue):
      "matmul" + (left ? " ᵀ·" : right ? " ·" : "") + (right ? "ᵀ" : "") + (epilogue == nil ? "" : " +")
    case .transpose: "transpose"
    case .reshape: "reshape"
    case .broadcast: "broadcast"
    case .sum: "sum"
    case .logSoftmax: "log softmax"
    case .after: "after"
    case .fused(let expression): "fused \(expression.instructions.count)"
    }
  }
}
