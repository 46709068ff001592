extension Formula: CustomStringConvertible {
  /// The formula as it would be written by hand: `1/x₁ + x₂`, `−2·x₁²`, `(x + 1)/sin(x)`.
  ///
  /// Parentheses stand where the tree needs them and nowhere else.
  public var description: String {
    switch self {
    case .constant(let value): return Self.numeral(value)
    case .variable(let name): return name
    case .negative(let u): return "−" + u.text(atLeast: .product, leading: false)
    case .sum(let u, let v): return "\(u.text(atLeast: .sum)) + \(v.text(atLeast: .product, leading: false))"
    case .difference(let u, let v):
      return "\(u.text(atLeast: .sum)) − \(v.text(atLeast: .product, leading: false))"
    case .product(let u, let v):
      return "\(u.text(atLeast: .product))·\(v.text(atLeast: .power, leading: false))"
    case .quotient(let u, let v):
      return "\(u.text(atLeast: .product))/\(v.text(atLeast: .power, leading: false))"
    case .power(let u, let v):
      let base = u.text(atLeast: .atom, leading: false)
      if case .constant(let value) = v, let exponent = Int(exactly: value) {
        return base + superscriptDigits(exponent)
      }
      return "\(base)^\(v.text(atLeast: .atom, leading: false))"
    case .function(let function, let u): return "\(function.rawValue)(\(u))"
    }
  }

  /// How tightly a formula's parts hold together when it is written out.
  private enum Binding: Int {
    case sum, product, power, atom
  }

  private var binding: Binding {
    switch self {
    case .constant, .variable, .function: .atom
    case .power: .power
    case .product, .quotient: .product
    case .negative, .sum, .difference: .sum
    }
  }

  /// The description, in parentheses if it binds less tightly than `required`.
  ///
  /// - Parameter leading: Whether it is the first thing on its side, where it may begin with a minus sign.
  private func text(atLeast required: Binding, leading: Bool = true) -> String {
    let text = description
    let needsParentheses = binding.rawValue < required.rawValue || (!leading && text.hasPrefix("−"))
    return needsParentheses ? "(\(text))" : text
  }

  /// A number without needless zeros, with a real minus sign.
  private static func numeral(_ value: Double) -> String {
    let text = "\(value.magnitude)"
    let digits = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return (value.sign == .minus ? "−" : "") + digits.replacing("e-", with: "e−")
  }
}
