/// Several element-wise operations in a row, to be computed in one go through memory.
public struct Expression: Hashable, Sendable {
  /// What an instruction works on.
  public enum Operand: Hashable, Sendable {
    /// The element of one of the node's inputs, by its number.
    case input(Int)
    /// A number, by its bits.
    case constant(UInt64)
    /// What an earlier instruction computed.
    case result(Int)
  }

  /// One operation.
  public struct Instruction: Hashable, Sendable {
    public let operation: Elementary
    public let left: Operand
    /// The second operand; `nil` for an operation with one.
    public let right: Operand?

    /// An operation on one or two operands.
    public init(_ operation: Elementary, _ left: Operand, _ right: Operand? = nil) {
      self.operation = operation
      self.left = left
      self.right = right
    }

    /// The operands there are.
    public var operands: [Operand] { right.map { [left, $0] } ?? [left] }
  }

  /// The operations in order; the last one gives the result.
  public var instructions: [Instruction]

  /// An expression of these instructions, of which there must be one at least.
  public init(_ instructions: [Instruction]) {
    self.instructions = instructions
  }

  /// A single operation on the inputs.
  public init(_ operation: Elementary) {
    instructions = [Instruction(operation, .input(0), operation.operandCount == 2 ? .input(1) : nil)]
  }

  /// The floating-point operations for each element.
  public var cost: Int { instructions.reduce(0) { $0 + $1.operation.cost } }
}

extension Expression: CustomStringConvertible {
  /// As a formula, with inputs as a, b, c, …: `max(a + b, 0)`.
  public var description: String { description(of: instructions.count - 1, names: Self.letter) }

  /// As a formula with these names for the inputs.
  public func description(names: (Int) -> String) -> String {
    description(of: instructions.count - 1, names: names)
  }

  private func description(of index: Int, names: (Int) -> String) -> String {
    let instruction = instructions[index]
    let left = text(of: instruction.left, names: names)
    guard let right = instruction.right.map({ text(of: $0, names: names) }) else {
      switch instruction.operation {
      case .negate: return "−\(left)"
      case .identity: return left
      default: return "\(instruction.operation.rawValue)(\(unbracketed(left)))"
      }
    }
    if let sign = instruction.operation.sign { return "\(left) \(sign) \(right)" }
    return "max(\(unbracketed(left)), \(unbracketed(right)))"
  }

  private func text(of operand: Operand, names: (Int) -> String) -> String {
    switch operand {
    case .input(let number): return names(number)
    case .constant(let bits): return numberText(Double(bitPattern: bits))
    case .result(let index):
      let text = description(of: index, names: names)
      return instructions[index].operation.sign == nil && instructions[index].operation != .negate
        ? text : "(\(text))"
    }
  }

  private func unbracketed(_ text: String) -> String {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
    var depth = 0
    for (place, letter) in text.enumerated() {
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      if depth == 0 && place < text.count - 1 { return text }
    }
    return String(text.dropFirst().dropLast())
  }

  private static func letter(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(97 + number))) : "in\(number)"
  }
}

/// A number without a decimal point if it is a whole one.
func numberText(_ number: Double) -> String {
  let text = "\(number)".replacingMinus
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension String {
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
