/// A formula, as a tree of constants, variables, operations and functions.
///
/// Formulas are written like numbers and differentiate into formulas:
///
/// ```swift
/// let (x1, x2) = (Formula.x(1), Formula.x(2))
/// let y = ln(x1) + x1 * x2 - sin(x2)
/// y.description  // ln(x₁) + x₁·x₂ − sin(x₂)
/// y.derivative(withRespectTo: "x₁").simplified().description  // 1/x₁ + x₂
/// y.value(at: ["x₁": 2.0, "x₂": 5.0])  // 11.652071455223084
/// ```
///
/// A formula holds exactly what was written; nothing is simplified until ``simplified()`` is called.
public indirect enum Formula: Hashable, Sendable {
  /// A number.
  case constant(Double)
  /// A quantity that gets its value later, by its name.
  case variable(String)
  /// −u.
  case negative(Formula)
  /// u + v.
  case sum(Formula, Formula)
  /// u − v.
  case difference(Formula, Formula)
  /// u·v.
  case product(Formula, Formula)
  /// u/v.
  case quotient(Formula, Formula)
  /// uᵛ.
  case power(Formula, Formula)
  /// A function of u, such as sin(u).
  case function(ElementaryFunction, Formula)

  /// The variable x with a subscript: `Formula.x(12)` is x₁₂.
  public static func x(_ index: Int) -> Formula {
    .variable("x" + subscriptDigits(index))
  }
}

extension Formula {
  /// The formulas this one is directly made of, from left to right.
  var operands: [Formula] {
    switch self {
    case .constant, .variable: []
    case .negative(let u), .function(_, let u): [u]
    case .sum(let u, let v), .difference(let u, let v), .product(let u, let v), .quotient(let u, let v),
      .power(let u, let v):
      [u, v]
    }
  }

  /// How many operations and function calls it takes to evaluate the formula as it is written.
  public var operationCount: Int {
    let operands = operands
    return operands.reduce(operands.isEmpty ? 0 : 1) { $0 + $1.operationCount }
  }

  /// The names of the variables, each once, in the order in which they first occur.
  public var variables: [String] {
    var names: [String] = []
    var known: Set<String> = []
    func visit(_ formula: Formula) {
      if case .variable(let name) = formula, known.insert(name).inserted { names.append(name) }
      formula.operands.forEach(visit)
    }
    visit(self)
    return names
  }
}
