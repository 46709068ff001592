internal import Differentiation
internal import MyTorch
internal import NDArrays

/// The recitation's example, y = ln(x₁) + x₁x₂ − sin(x₂) at (2, 5).
///
/// It is the example of A. G. Baydin et al., Automatic differentiation in machine learning: a survey, JMLR 18
/// (2018), tables 2 and 3.
enum Recitation {
  /// Where it is differentiated.
  static let x = [2.0, 5.0]

  /// Its gradient there: 1/2 + 5 and 2 − cos(5).
  static let gradient = [5.5, 1.7163378145367737355]

  /// The function, for every kind of number.
  static func y<Number: ElementaryNumber>(_ x: [Number]) -> Number {
    ln(x[0]) + x[0] * x[1] - sin(x[1])
  }

  /// The function's steps after v₁ = x₁ and v₂ = x₂.
  static let steps = [
    Step(formula: "ln(v₁)", inputs: [0], forward: { log($0[0]) }, backward: logBackward),
    Step(formula: "v₁ · v₂", inputs: [0, 1], forward: { $0[0] * $0[1] }, backward: mulBackward),
    Step(formula: "sin(v₂)", inputs: [1], forward: { sin($0[0]) }, backward: sinBackward),
    Step(formula: "v₃ + v₄", inputs: [2, 3], forward: { $0[0] + $0[1] }, backward: addBackward),
    Step(formula: "v₆ − v₅", inputs: [5, 4], forward: { $0[0] - $0[1] }, backward: subBackward),
  ]

  /// One step of the trace.
  struct Step: Sendable {
    /// What it computes.
    let formula: String
    /// The numbers, from 0, of the values it uses.
    let inputs: [Int]
    let forward: @Sendable ([NDArray]) -> NDArray
    let backward: @Sendable (NDArray, [NDArray]) -> [NDArray?]
  }

  /// v₁, v₂, …, by their number from 0.
  static func name(_ number: Int) -> String { "v" + subscripts[number] }

  /// v̄₁, v̄₂, …: the adjoints, by their number from 0.
  static func adjointName(_ number: Int) -> String { "v̄" + subscripts[number] }

  private static let subscripts = ["₁", "₂", "₃", "₄", "₅", "₆", "₇"]
}

/// The gradient of `y = sin(a)`, element by element; the homework has no sine.
@Sendable func sinBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [gradOutput * cos(inputs[0])]
}
