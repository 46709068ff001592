internal import Differentiation
internal import MyTorch
internal import NDArrays

/// The recitation's example for n variables: y = ln(x₁) + x₁x₂⋯xₙ − sin(xₙ).
///
/// With n = 2 it is the example itself.
/// The product is Speelpenning's, the classic case of what symbolic differentiation suffers from: each of the
/// n partial derivatives is a product of n − 1 factors.
///
/// B. Speelpenning, Compiling fast partial derivatives of functions given by algorithms, PhD thesis, University
/// of Illinois, 1980.
enum ProductExample {
  /// A point at which the product neither grows nor vanishes: 1.25, 0.8, 1.25, ….
  static func point(_ count: Int) -> [Double] {
    (0..<count).map { $0.isMultiple(of: 2) ? 1.25 : 0.8 }
  }

  /// The function, for every kind of number.
  static func y<Number: ElementaryNumber>(_ x: [Number]) -> Number {
    let product = x.dropFirst().reduce(x[0]) { $0 * $1 }
    return ln(x[0]) + product - sin(x[x.count - 1])
  }

  /// The gradient by reverse mode: every multiplication is an operation that MyTorch records.
  static func reverseGradient(at x: [Double]) -> [Double] {
    let engine = Autograd()
    let variables = x.map { NDArray([$0]) }
    let (first, last) = (variables[0], variables[x.count - 1])
    let product = variables.dropFirst().reduce(first) { engine.record([$0, $1], $0 * $1, mulBackward) }
    let logarithm = engine.record([first], log(first), logBackward)
    let sum = engine.record([logarithm, product], logarithm + product, addBackward)
    let sine = engine.record([last], sin(last), sinBackward)
    _ = engine.record([sum, sine], sum - sine, subBackward)
    engine.backward(1)
    return variables.map { engine.gradientBuffer.getParam($0).item }
  }
}
