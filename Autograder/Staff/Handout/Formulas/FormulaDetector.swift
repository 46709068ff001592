/// Finds formulas of the solution in text that students get, whatever the names of the variables in them.
struct FormulaDetector {
  /// What has been found.
  struct Finding: Equatable {
    let line: Int

    /// The formula, in its normal form, its variables called v0, v1 and so on.
    let formula: String
  }

  /// A formula of fewer operations says nothing: students and everyone else multiply two arrays all the time.
  static let lightest = 2

  private let secrets: Set<String>
  private let outlines: Set<String>

  /// Creates a detector.
  ///
  /// - Parameters:
  ///   - solutions: Parts of the reference; all that they are put together from is looked for, too.
  ///   - others: Formulas that are looked for as a whole.
  ///   - given: What students are given anyway; a formula that stands there is no secret.
  init(solutions: [String], others: [String] = Self.otherAnswers, given: [String]) {
    let known = Set(given.flatMap(Self.formulas).map(\.expression.form))
    let fromSolutions = solutions.flatMap(Self.formulas).map(\.expression).filter(\.tellsSomething)
    let whole = others.compactMap { ExpressionReader.expressions(in: $0).first?.expression }
    let secrets = (fromSolutions + whole).filter { !known.contains($0.form) }
    (self.secrets, outlines) = (Set(secrets.map(\.form)), Set(secrets.map(\.outline)))
  }

  /// The formulas of the solution in `text`, in order; in each line each formula once, and no part of a longer one.
  func findings(in text: String) -> [Finding] {
    var findings: [Finding] = []
    for (line, expression) in Self.formulas(in: text) where outlines.contains(expression.outline) {
      let form = expression.form
      if secrets.contains(form), !findings.contains(where: { $0.line == line && $0.formula.contains(form) }) {
        findings.append(Finding(line: line, formula: form))
      }
    }
    return findings
  }

  /// What a solution that differs from the reference would have in it: activations as one operation each, a softmax that is not
  /// shifted, and backward functions written in other ways.
  static let otherAnswers = [
    "1 - y * y", "y * (1 - y)", "g * (x > 0)", "x * (x > 0)",
    "exp(z) / exp(z).sum(axis: 1, keepDims: true)", "e / e.sum(axis: 1, keepDims: true)",
    "exp(z) / exp(z).sum()",
    "log(exp(z).sum(axis: 1, keepDims: true))",
    "-g * a / (b * b)", "g / b * a / b", "[g * b, g * a]", "[g, -g]", "[g / a]",
    "matmul(g, b.T)", "matmul(a.T, g)", "outer(a, g)",
  ]

  /// The form of the one formula in `text`.
  static func form(of text: String) -> String? {
    ExpressionReader.expressions(in: text).first?.expression.form
  }

  private static func formulas(in text: String) -> [ExpressionReader.Located] {
    ExpressionReader.expressions(in: text).flatMap { line, expression in
      expression.weight < lightest
        ? [] : expression.subexpressions.filter { $0.weight >= lightest }.map { (line, $0) }
    }
  }
}

extension Expression {
  /// Whether this is something that one would not write by chance: it has a function in it of which the homework asks for the
  /// derivative, or it is arithmetic in which a variable occurs twice.
  fileprivate var tellsSomething: Bool { hasTellingFunction || (isArithmetic && hasRepetition) }

  private var hasTellingFunction: Bool {
    switch self {
    case .call(let name, _) where Self.tellingFunctions.contains(name): true
    case .comparison(_, .variable, .number("0")), .comparison(_, .number("0"), .variable): true
    default: operands.contains(where: \.hasTellingFunction)
    }
  }

  private static let tellingFunctions: Set<String> = ["T", "exp", "log", "matmul", "outer", "tanh"]

  private var isArithmetic: Bool {
    switch self {
    case .call, .comparison: false
    default: operands.allSatisfy(\.isArithmetic)
    }
  }

  /// Whether some variable occurs twice; `nil` is none.
  private var hasRepetition: Bool {
    var seen: Set<String> = []
    return occurrences.contains { $0 != "nil" && !seen.insert($0).inserted }
  }

  private var occurrences: [String] {
    if case .variable(let name) = self { [name] } else { operands.flatMap(\.occurrences) }
  }
}
