extension Expression {
  /// The formula without its variables' names: equal for two expressions that differ in names, and in the order of terms and of
  /// factors, only.
  var form: String {
    let names = variables
    guard names.count <= Self.mostVariables else {
      return text { "v\(names.firstIndex(of: $0) ?? 0)" }
    }
    return (0..<names.count).permutations.map { order in
      text { name in "v\(names.firstIndex(of: name).map { order[$0] } ?? 0)" }
    }.min() ?? ""
  }

  /// The formula with one name for all variables; expressions of one form have one outline.
  var outline: String { text { _ in "v" } }

  /// Up to this many variables all ways of numbering them are compared.
  private static let mostVariables = 5

  private func text(_ name: (String) -> String) -> String {
    switch self {
    case .variable(let variable): return name(variable)
    case .number(let number): return number
    case .call(let function, let arguments):
      return "\(function)(" + arguments.map { $0.text(name) }.joined(separator: ", ") + ")"
    case .list(let elements):
      return "[" + elements.map { $0.text(name) }.joined(separator: ", ") + "]"
    case .sum(let terms):
      return "("
        + terms.map { ($0.isNegative ? "- " : "+ ") + $0.expression.text(name) }.sorted()
        .joined(separator: " ") + ")"
    case .product(let isNegative, let factors, let divisors):
      let above = factors.map { $0.text(name) }.sorted().joined(separator: " * ")
      let below = divisors.map { " / " + $0.text(name) }.sorted().joined()
      return "(" + (isNegative ? "-" : "") + (above.isEmpty ? "1" : above) + below + ")"
    case .comparison(let mark, let a, let b): return "(\(a.text(name)) \(mark) \(b.text(name)))"
    }
  }
}

extension Range<Int> {
  /// All orders of these numbers.
  fileprivate var permutations: [[Int]] {
    reduce(into: [[]]) { permutations, next in
      permutations = permutations.flatMap { shorter in
        (0...shorter.count).map { place in
          shorter[..<place] + [next] + shorter[place...]
        }
      }
    }
  }
}
