/// Looks for a short formula of given arrays that returns the elements of another one.
///
/// There are some ten thousands of formulas of a product, and of a function of one array or of two multiplied. With two elements that
/// are met to a millionth, none of them fits by chance.
struct FormulaSearch {
  /// An array, and how it is read.
  struct Term {
    let text: String
    let elements: [Double]

    /// Whether the text needs brackets as a factor.
    var isSum = false

    var asFactor: String { isSum ? "(\(text))" : text }
  }

  /// With more arrays there would be too many formulas.
  static let mostLeaves = 6

  private let leaves: [Term]
  private let target: [Double]

  /// - Parameters:
  ///   - leaves: The arrays that a formula may be made of.
  ///   - target: What it should return.
  init?(_ leaves: [Term], target: [Double]) {
    guard !leaves.isEmpty, leaves.count <= Self.mostLeaves, target.count > 1, target.allSatisfy(\.isFinite),
      target.contains(where: { $0 != 0 })
    else { return nil }
    (self.leaves, self.target) = (leaves, target)
  }

  /// The first formula that fits, the shortest kinds first.
  var formula: String? {
    let products = products(exponents: leaves.count > 4 ? -1...1 : -2...2)
    if let found = products.lazy.compactMap({ multiple(of: $0) }).first { return found }
    let arguments = leaves + pairs + sums
    let plain = self.products(exponents: 0...1).filter { $0.factors <= 3 }.map(\.term)
    for function in ElementFunction.all {
      for argument in arguments {
        let value = function.term(of: argument)
        if let found = multiple(of: value) { return found }
        for product in plain {
          if let found = combined(product, value) { return found }
        }
      }
    }
    for product in products {
      for leaf in leaves {
        if let found = sum(of: product.term, and: leaf) { return found }
      }
    }
    return nil
  }

  /// A term times, or divided by, or plus or minus another one.
  private func combined(_ product: Term, _ value: Term) -> String? {
    let ways: [(String, (Double, Double) -> Double)] = [
      ("\(product.text) times \(value.asFactor)", { $0 * $1 }),
      ("\(product.text) divided by \(value.asFactor)", { $0 / $1 }),
    ]
    for (text, operation) in ways {
      if fits({ operation(product.elements[$0], value.elements[$0]) }) { return text }
      if fits({ -operation(product.elements[$0], value.elements[$0]) }) { return "minus \(text)" }
    }
    return sum(of: product, and: value)
  }

  private func sum(of product: Term, and value: Term) -> String? {
    if fits({ product.elements[$0] + value.elements[$0] }) { return "\(product.text) plus \(value.text)" }
    if fits({ product.elements[$0] - value.elements[$0] }) {
      return "\(product.text) minus \(value.asFactor)"
    }
    if fits({ value.elements[$0] - product.elements[$0] }) { return "\(value.text) minus \(product.text)" }
    return fits({ -product.elements[$0] - value.elements[$0] })
      ? "minus \(product.text) minus \(value.asFactor)" : nil
  }

  /// A term with a simple number before it.
  private func multiple(of product: (term: Term, factors: Int)) -> String? {
    product.factors == 0 ? nil : multiple(of: product.term)
  }

  private func multiple(of term: Term) -> String? {
    for (text, number) in [("", 1.0), ("minus ", -1), ("twice ", 2), ("minus twice ", -2), ("half of ", 0.5)]
    {
      if fits({ number * term.elements[$0] }) { return text + (text.isEmpty ? term.text : term.asFactor) }
    }
    return nil
  }

  private func fits(_ element: (Int) -> Double) -> Bool {
    target.indices.allSatisfy { Tolerance.standard.accepts(element($0), for: target[$0]) }
  }

  // MARK: Terms

  /// Two different leaves, multiplied.
  private var pairs: [Term] {
    leaves.indices.flatMap { index in
      leaves[(index + 1)...].map { second in
        Term(
          text: "\(leaves[index].text) times \(second.text)",
          elements: zip(leaves[index].elements, second.elements).map { $0 * $1 })
      }
    }
  }

  /// Sums and differences of two different leaves.
  private var sums: [Term] {
    leaves.indices.flatMap { index in
      leaves[(index + 1)...].flatMap { second in
        [("plus", 1.0), ("minus", -1.0)].map { word, sign in
          Term(
            text: "\(leaves[index].text) \(word) \(second.text)",
            elements: zip(leaves[index].elements, second.elements).map { $0 + sign * $1 }, isSum: true)
        }
      }
    }
  }

  /// Products of powers of the leaves, those of few factors first.
  private func products(exponents: ClosedRange<Int>) -> [(term: Term, factors: Int)] {
    var all: [[Int]] = [[]]
    for _ in leaves { all = all.flatMap { start in exponents.map { start + [$0] } } }
    let sorted = all.sorted { $0.map(\.magnitude).reduce(0, +) < $1.map(\.magnitude).reduce(0, +) }
    return sorted.map { exponents in
      (product(exponents), Int(exponents.map(\.magnitude).reduce(0, +)))
    }
  }

  private func product(_ exponents: [Int]) -> Term {
    func texts(_ sign: Int) -> [String] {
      zip(leaves, exponents).filter { $1 * sign > 0 }.map {
        $1.magnitude == 2 ? "\($0.text) squared" : $0.text
      }
    }
    let (above, below) = (texts(1).joined(separator: " times "), texts(-1).joined(separator: " and by "))
    let start = above.isEmpty ? "one" : above
    let elements = target.indices.map { position in
      zip(leaves, exponents).reduce(1.0) { value, factor in
        (0..<factor.1.magnitude).reduce(value) { result, _ in
          factor.1 > 0 ? result * factor.0.elements[position] : result / factor.0.elements[position]
        }
      }
    }
    return Term(text: below.isEmpty ? start : "\(start) divided by \(below)", elements: elements)
  }
}
