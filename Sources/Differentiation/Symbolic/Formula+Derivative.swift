extension Formula {
  /// The derivative with respect to a variable, as the rules give it and not simplified.
  ///
  /// What the rules give is often far larger than the formula itself; ``operationCount`` shows by how much,
  /// and ``simplified()`` what of it was needed. All other variables are held constant.
  public func derivative(withRespectTo name: String) -> Formula {
    func d(_ formula: Formula) -> Formula { formula.derivative(withRespectTo: name) }

    switch self {
    case .constant: return 0
    case .variable(let other): return other == name ? 1 : 0
    case .negative(let u): return -d(u)
    case .sum(let u, let v): return d(u) + d(v)
    case .difference(let u, let v): return d(u) - d(v)
    case .product(let u, let v): return d(u) * v + u * d(v)
    case .quotient(let u, let v) where !v.contains(name): return d(u) / v
    case .quotient(let u, let v): return (d(u) * v - u * d(v)) / pow(v, 2)
    case .power(let u, let v) where !v.contains(name): return v * pow(u, v - 1) * d(u)
    case .power(let u, let v) where !u.contains(name): return pow(u, v) * ln(u) * d(v)
    case .power(let u, let v): return pow(u, v) * (d(v) * ln(u) + v * d(u) / u)
    case .function(let function, let u): return function.slope(at: u) * d(u)
    }
  }

  /// The simplified derivatives with respect to several variables.
  public func gradient(withRespectTo names: [String]) -> [Formula] {
    names.map { derivative(withRespectTo: $0).simplified() }
  }

  /// Whether a variable occurs in the formula.
  private func contains(_ name: String) -> Bool {
    self == .variable(name) || operands.contains { $0.contains(name) }
  }
}

extension ElementaryFunction {
  /// The formula of the function's slope at `u`: the table of derivatives.
  func slope(at u: Formula) -> Formula {
    switch self {
    case .ln: 1 / u
    case .exp: Differentiation.exp(u)
    case .sin: Differentiation.cos(u)
    case .cos: -Differentiation.sin(u)
    case .sqrt: 1 / (2 * Differentiation.sqrt(u))
    case .tanh: 1 - pow(Differentiation.tanh(u), 2)
    }
  }
}
