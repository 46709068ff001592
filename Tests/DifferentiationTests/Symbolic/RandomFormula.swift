import Differentiation

extension Formula {
  /// A formula of x, y and z which has a value of moderate size where they are positive.
  static func random(depth: Int, using generator: inout some RandomNumberGenerator) -> Formula {
    func part() -> Formula { random(depth: depth - 1, using: &generator) }

    if depth == 0 {
      return [.variable("x"), .variable("y"), .variable("z"), 2, 3, 0.5, 1, 0]
        .randomElement(using: &generator) ?? 1
    }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0, 1: return part() + part()
    case 2, 3: return part() - part()
    case 4, 5: return part() * part()
    case 6: return part() / (pow(part(), 2) + 1)
    case 7: return pow(part(), [2, 3].randomElement(using: &generator) ?? 2)
    case 8: return pow(pow(part(), 2) + 1, part() / 4)
    case 9: return -part()
    case 10: return ln(pow(part(), 2) + 2)
    case 11: return sqrt(pow(part(), 2) + 1)
    default:
      let functions: [ElementaryFunction] = [.sin, .cos, .tanh]
      return .apply(functions.randomElement(using: &generator) ?? .sin, to: part())
    }
  }
}
