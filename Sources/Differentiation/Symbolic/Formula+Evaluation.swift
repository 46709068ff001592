extension Formula {
  /// The formula's value when its variables have the given values.
  ///
  /// With `Double` this is a number, with ``DualNumber`` a number and its derivative, and with formulas for the
  /// variables it is a larger formula.
  ///
  /// - Parameter values: The value of each variable by its name. The program stops if one is missing.
  public func value<Number: ElementaryNumber>(at values: [String: Number]) -> Number {
    switch self {
    case .constant(let value): return Number(value)
    case .variable(let name):
      guard let value = values[name] else {
        stop(
          "Formula.value: no value for the variable \(name); given: "
            + (values.isEmpty ? "none" : values.keys.sorted().joined(separator: ", ")))
      }
      return value
    case .negative(let u): return -u.value(at: values)
    case .sum(let u, let v): return u.value(at: values) + v.value(at: values)
    case .difference(let u, let v): return u.value(at: values) - v.value(at: values)
    case .product(let u, let v): return u.value(at: values) * v.value(at: values)
    case .quotient(let u, let v): return u.value(at: values) / v.value(at: values)
    case .power(let u, let v): return .raise(u.value(at: values), to: v.value(at: values))
    case .function(let function, let u): return .apply(function, to: u.value(at: values))
    }
  }
}
