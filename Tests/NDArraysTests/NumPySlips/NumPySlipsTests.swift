import NDArrays
import Testing

/// What students type from NumPy does not compile here; what the compiler says leads them on.
struct NumPySlipsTests {
  private static let answers = Result { try CompilerAnswers(source(of: Slip.all.map(\.code))) }
  private static let brokenAnswers = Result { try CompilerAnswers(source(of: Slip.broken.map(\.code))) }
  private static let rightAnswers = Result { try CompilerAnswers(source(of: rightCode, after: ownNames)) }

  /// Each piece of code in a line and a function of its own, after the lines of `beginning`.
  private static func source(of code: [String], after beginning: [String] = []) -> String {
    let functions = code.enumerated().map { index, text in
      "func slip\(index)(_ a: NDArray, _ b: NDArray, _ mask: NDArray, _ n: Int, _ x: Double) { \(text) }"
    }
    return (["import NDArrays"] + beginning + functions).joined(separator: "\n")
  }

  @Test(arguments: Array(Slip.all.enumerated()))
  func theCompilerLeadsOn(index: Int, slip: Slip) throws {
    let answer = try Self.answers.get()[line: index + 2]
    #expect(answer.contains { $0.contains(slip.answer) }, "\(slip.code): \(answer)")
  }

  /// What is not even an expression of Swift: the parser answers, and the table of the writeup must help.
  @Test(arguments: Array(Slip.broken.enumerated()))
  func theParserPointsAtTheLine(index: Int, slip: Slip) throws {
    let answer = try Self.brokenAnswers.get()[line: index + 2]
    #expect(answer.contains { $0.contains(slip.answer) }, "\(slip.code): \(answer)")
  }

  /// Students may give their own functions, methods and operators these names.
  private static let ownNames = [
    "infix operator **: BitwiseShiftPrecedence",
    "func ** (a: NDArray, b: Double) -> NDArray { pow(a, b) }",
    "func len(_ a: NDArray) -> Int { a.shape[0] }",
    "func max(_ a: NDArray, _ b: Double) -> NDArray { maximum(a, b) }",
    "extension NDArray { func sigmoid() -> NDArray { 1 / (1 + exp(-self)) } }",
    "extension NDArray { func reshape(_ s: Int...) -> NDArray { reshaped(s) } }",
    "extension NDArray { static func * (a: NDArray, b: Int) -> NDArray { a * Double(b) } }",
  ]

  private static let rightCode = [
    "_ = (a ** 2, len(a), max(a, 0), a.sigmoid(), a.reshape(3, 1), a * n)",
    "let axis = 1; _ = a.sum(axis: axis, keepDims: true)",
    "let c = a > 0; _ = c * b + (a == b) - (1 >= a)",
    "if n == 1 && x > 0.5 || n < 3 { print(max(n, 2), min(x, 1)) }",
    "_ = 1 / (1 + exp(-a)) - 2 * a * (1 - b) / Double(n)",
    "let e: NDArray? = nil; if e == nil { }",
    "_ = [a, b].map { $0 * 2 }.map(\\.T.shape)",
    "a[0] = 3; a[.all, 1...] = b; let y: Double = a[0, 1]; print(y)",
    "_ = (NDArray(3), NDArray(x), NDArray([1, 2]), NDArray([[1, 2], [3, 4]]), NDArray([x]))",
    "a += 1; a *= b; a -= x",
  ]

  @Test(arguments: Array((ownNames + rightCode).enumerated()))
  func rightCodeStaysRight(index: Int, code: String) throws {
    #expect(try Self.rightAnswers.get()[line: index + 2] == [], "\(code)")
  }

  @Test func literalsAreDoublesBesideAnArray() {
    expect(1 / 2 * NDArray([1, 3]), is: NDArray([0.5, 1.5]))
    expect(NDArray([1, 3]) * (3 / 2), is: NDArray([1.5, 4.5]))
  }
}
