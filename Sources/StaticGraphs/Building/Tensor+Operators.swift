// An operator cannot know the line it stands on. Where that matters, use the functions `add(_:_:)` and so on, which do.

extension Tensor {
  /// The sums of the elements, which are broadcast.
  public static func + (left: Tensor, right: Tensor) -> Tensor { binary(.add, left, right) }
  /// The sums of each element and a number.
  public static func + (left: Tensor, right: Double) -> Tensor { binary(.add, left, left.number(right)) }
  /// The sums of a number and each element.
  public static func + (left: Double, right: Tensor) -> Tensor { binary(.add, right.number(left), right) }

  /// The differences of the elements, which are broadcast.
  public static func - (left: Tensor, right: Tensor) -> Tensor { binary(.subtract, left, right) }
  /// The differences of each element and a number.
  public static func - (left: Tensor, right: Double) -> Tensor { binary(.subtract, left, left.number(right)) }
  /// The differences of a number and each element.
  public static func - (left: Double, right: Tensor) -> Tensor {
    binary(.subtract, right.number(left), right)
  }

  /// The products of the elements, which are broadcast.
  public static func * (left: Tensor, right: Tensor) -> Tensor { binary(.multiply, left, right) }
  /// The products of each element and a number.
  public static func * (left: Tensor, right: Double) -> Tensor { binary(.multiply, left, left.number(right)) }
  /// The products of a number and each element.
  public static func * (left: Double, right: Tensor) -> Tensor {
    binary(.multiply, right.number(left), right)
  }

  /// The quotients of the elements, which are broadcast.
  public static func / (left: Tensor, right: Tensor) -> Tensor { binary(.divide, left, right) }
  /// The quotients of each element and a number.
  public static func / (left: Tensor, right: Double) -> Tensor { binary(.divide, left, left.number(right)) }
  /// The quotients of a number and each element.
  public static func / (left: Double, right: Tensor) -> Tensor { binary(.divide, right.number(left), right) }

  /// The elements with the opposite sign.
  public static prefix func - (tensor: Tensor) -> Tensor {
    tensor.builder.node(.elementwise(.negate), [tensor], tensor.node.origin)
  }

  private func number(_ number: Double) -> Tensor {
    builder.node(.constant(Constant(number)), [], node.origin)
  }

  private static func binary(_ operation: Elementary, _ left: Tensor, _ right: Tensor) -> Tensor {
    let origin = left.index > right.index ? left.node.origin : right.node.origin
    do {
      return try left.builder.append(.elementwise(operation), [left, right], origin)
    } catch {
      let names = [left, right].map { "\($0.node.operation.name) of \($0.node.origin)" }
      stop("\(error), in \(names[0]) \(operation.sign ?? operation.rawValue) \(names[1])", origin)
    }
  }
}
